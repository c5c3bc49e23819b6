import type { BasePlace } from '@/components/map/basemap-files'
import type { Box } from '@/components/map/box-index'
import { type LabelCandidate, type LabelSide, placeLabels } from '@/components/map/label-layout'
import type { Pixel } from '@/components/map/spread'
import { messages } from '@/components/messages/messages'
import type { PlacedArc } from './link-drawing'
import { isWithin, type MapFrame, pixelOf } from './map-frame'
import type { PictureLook, PictureSubject } from './picture-subject'
import type { PlacedMark } from './placed-marks'
import { placeName } from './row-look'
import type { Weight } from './text'

/** A name on the map, and its room. */
export interface PlacedName {
  readonly key: string
  readonly kind: 'mark' | BasePlace['kind']
  readonly text: string
  readonly at: Pixel
  readonly box: Box
}

/** Type size, letter spacing, weight and line height of each kind, as on the screen. */
export const NAME_TYPE: Readonly<
  Record<PlacedName['kind'], { px: number; spacing: number; weight: Weight; line: number }>
> = {
  mark: { px: 12, spacing: 0, weight: 700, line: 16 },
  city: { px: 12, spacing: 0, weight: 400, line: 15 },
  country: { px: 11.5, spacing: 2, weight: 700, line: 16 },
  sea: { px: 11.5, spacing: 1, weight: 400, line: 16 },
}

/** Zoom from which names of rank 1, 2 and 3 are written. */
const ZOOMS: Readonly<Record<BasePlace['kind'], readonly number[]>> = {
  country: [2.5, 4, 5],
  sea: [3, 5, 6],
  city: [5.25, 6.75, 8.25],
}

/** Beyond this zoom a country's name says nothing that the reader does not know. */
const LAST_COUNTRY_ZOOM = 8.5

/** Half the side of the room of a mark, of the ring round one that is open, and of a point of a curve. */
const MARK_HALF = 10
const RING_HALF = 15
const ARC_HALF = 4

const SIDES: readonly LabelSide[] = ['right', 'left', 'above', 'below']

type Candidate = LabelCandidate & Pick<PlacedName, 'kind' | 'text'>

/** The names of marks first, then of towns, countries and seas, where there is room within the map. */
export function mapNames(
  { table, base }: PictureSubject,
  marks: readonly PlacedMark[],
  arcs: readonly PlacedArc[],
  frame: MapFrame,
  { measure }: PictureLook,
): PlacedName[] {
  const draft = (kind: Candidate['kind'], key: string, named: string, at: Pixel, gap: number) => {
    const { px, spacing, weight, line } = NAME_TYPE[kind]
    const text = kind === 'country' ? named.toUpperCase() : named
    const width = Math.ceil(measure(text, px, weight) + spacing * text.length) + 2
    return { key, kind, text, x: at.x, y: at.y, width, height: line, gap }
  }
  const known = new Set(marks.map(({ feature }) => placeName(table, feature.properties.face)))
  const ofMarks = [...marks]
    .sort((a, b) => weightOf(b) - weightOf(a))
    .map(({ feature: { properties }, at, isOpen }): Candidate => {
      const { key, rows, face } = properties
      const text = messages.map.label(placeName(table, face), rows.length)
      const gap = isOpen ? RING_HALF + 3 : MARK_HALF + 3
      const name = { ...draft('mark', key, text, at, gap), sides: SIDES }
      return rows.length > 1 ? { ...name, standIn: countBox(at) } : name
    })
  const ofPlaces = base.places.features.flatMap(({ geometry, properties }): Candidate[] => {
    const { kind, rank, name } = properties
    const at = pixelOf(frame, geometry.coordinates)
    if (frame.zoom < (ZOOMS[kind][rank - 1] ?? Number.POSITIVE_INFINITY)) return []
    if (known.has(name) || (kind === 'country' && frame.zoom > LAST_COUNTRY_ZOOM)) return []
    if (!isWithin(frame, at)) return []
    const sides: readonly LabelSide[] = kind === 'city' ? ['right', 'left'] : ['middle']
    const named = messages.lang.startsWith('ar') ? properties.name_ar : name
    return [{ ...draft(kind, `${kind}/${name}`, named, at, 6), sides }]
  })
  const candidates = [...ofMarks, ...ofPlaces]
  const rooms = marks.map(({ at, isOpen }) => roomRound(at, isOpen ? RING_HALF : MARK_HALF))
  const curves = arcs.flatMap(({ points }) => points.map((point) => roomRound(point, ARC_HALF)))
  const boxes = placeLabels(candidates, [...rooms, ...edgesOf(frame)], curves)
  return candidates.flatMap(({ key, kind, text, x, y }) => {
    const box = boxes.get(key)
    return box ? [{ key, kind, text, at: { x, y }, box }] : []
  })
}

/** How much a mark wants its name: the open one most, then those that several incidents share. */
const weightOf = ({ feature, isOpen }: PlacedMark) =>
  feature.properties.rows.length + (isOpen ? 1e6 : 0)

const roomRound = ({ x, y }: Pixel, half: number): Box => ({
  left: x - half,
  top: y - half,
  right: x + half,
  bottom: y + half,
})

/** The number of incidents on a mark without a name. */
const countBox = ({ x, y }: Pixel): Box => ({ left: x + 4, top: y - 16, right: x + 20, bottom: y })

/** What lies beyond the edges of the map: no name is cut off. */
function edgesOf({ width, height }: MapFrame): Box[] {
  const far = 400
  return [
    { left: -far, top: -far, right: 3, bottom: height + far },
    { left: width - 3, top: -far, right: width + far, bottom: height + far },
    { left: 0, top: -far, right: width, bottom: 2 },
    { left: 0, top: height - 2, right: width, bottom: height + far },
  ]
}
