import type { BasePlace } from '@/components/map/basemap-files'
import type { Box } from '@/components/map/box-index'
import type { LabelCandidate, LabelSide } from '@/components/map/label-layout'
import { labelFacts } from '@/components/map/map-features'
import type { Pixel } from '@/components/map/spread'
import { isWithin, type MapFrame, pixelOf } from './map-frame'
import { NAME_TYPE, type PlacedName } from './name-type'
import type { PictureLook, PictureSubject } from './picture-subject'
import type { PlacedMark } from './placed-marks'
import type { Measure } from './text'

/** A name that wants a place. */
export type Candidate = LabelCandidate & Pick<PlacedName, 'kind' | 'text'>

/** Zoom from which names of rank 1, 2 and 3 are written. */
const ZOOMS: Readonly<Record<BasePlace['kind'], readonly number[]>> = {
  country: [2.5, 4, 5],
  sea: [3, 5, 6],
  city: [5.25, 6.75, 8.25],
}

/** Beyond this zoom a country's name says nothing that the reader does not know. */
const LAST_COUNTRY_ZOOM = 8.5

/** Half the side of the room of a mark, and of the ring round one that is open. */
const MARK_HALF = 10
const RING_HALF = 15

/** From the room of a mark, and from the dot of a town, to its name. */
const MARK_GAP = 3
const TOWN_GAP = 6

const SIDES: readonly LabelSide[] = ['right', 'left', 'above', 'below']

export const halfOf = ({ isOpen }: PlacedMark) => (isOpen ? RING_HALF : MARK_HALF)

/** The names of marks: of the open one first, then of those that several incidents share. */
export function markCandidates(
  marks: readonly PlacedMark[],
  { measure, words }: PictureLook,
): Candidate[] {
  return [...marks]
    .sort((a, b) => weightOf(b) - weightOf(a))
    .map((mark) => {
      const { key, rows } = mark.feature.properties
      const text = words.screen.map.label(labelFacts(mark.feature.properties))
      const gap = halfOf(mark) + MARK_GAP
      const name = { ...draft('mark', key, text, mark.at, measure), gap, sides: SIDES }
      return rows.length > 1 ? { ...name, standIn: countBox(mark.at) } : name
    })
}

/** The names of the base map that belong to this zoom, unless a mark bears the same name. */
export function placeCandidates(
  { base }: PictureSubject,
  marks: readonly PlacedMark[],
  frame: MapFrame,
  { measure, words }: PictureLook,
): Candidate[] {
  const known = new Set(marks.map(({ feature }) => feature.properties.place))
  return base.places.features.flatMap(({ geometry, properties }): Candidate[] => {
    const { kind, rank, name, name_ar } = properties
    const at = pixelOf(frame, geometry.coordinates)
    if (frame.zoom < (ZOOMS[kind][rank - 1] ?? Number.POSITIVE_INFINITY)) return []
    if (known.has(name) || (kind === 'country' && frame.zoom > LAST_COUNTRY_ZOOM)) return []
    if (!isWithin(frame, at)) return []
    const sides: readonly LabelSide[] = kind === 'city' ? ['right', 'left'] : ['middle']
    const text = words.lang.startsWith('ar') ? name_ar : name
    return [{ ...draft(kind, `${kind}/${name}`, text, at, measure), gap: TOWN_GAP, sides }]
  })
}

function draft(
  kind: Candidate['kind'],
  key: string,
  named: string,
  { x, y }: Pixel,
  measure: Measure,
) {
  const { px, spacing, weight, line } = NAME_TYPE[kind]
  const text = kind === 'country' ? named.toUpperCase() : named
  const width = Math.ceil(measure(text, px, weight) + spacing * text.length) + 2
  return { key, kind, text, x, y, width, height: line }
}

const weightOf = ({ feature, isOpen }: PlacedMark) =>
  feature.properties.rows.length + (isOpen ? 1e6 : 0)

/** The number of incidents on a mark without a name. */
const countBox = ({ x, y }: Pixel): Box => ({ left: x + 4, top: y - 16, right: x + 20, bottom: y })
