import type { IncidentTable } from '../../table/table'
import type { BasePlace, BasePlaces } from './base-place'
import type { Box } from './box-index'
import type { ClusterOutline } from './cluster-outlines'
import type { Inset } from './inset'
import { type LabelCandidate, type LabelSide, placeLabels } from './label-layout'
import { type MapFrame, pixelOf } from './map-frame'
import type { MapMark, MarkSteps } from './map-mark'
import { halfOf, isOpen, mapRooms, RING_HALF } from './map-rooms'
import type { MapScene } from './map-scene'
import {
  type Measure,
  NAME_TYPE,
  type NameKind,
  nameWidth,
  type PlacedName,
  writtenAs,
} from './name-type'
import type { Pixel } from './pixel'

/** What names are made of besides the scene. */
export interface NameInput {
  readonly table: IncidentTable
  /** Rows that are open: their marks are named first. */
  readonly open: readonly number[]
  readonly steps: MarkSteps
  /** Places of the base map, where they are named. */
  readonly places: BasePlaces | null
  readonly isArabic: boolean
  readonly measure: Measure
  /** Where no name may be: what lies over the map, in pixels of the frame. */
  readonly covered: readonly Box[]
  /** Text in the label of a cluster: "11 · Green Zone". */
  readonly clusterText: (size: number, place: string) => string
  /** What is drawn larger elsewhere, and what is said below its name. */
  readonly inset: { readonly of: Inset; readonly note: string } | null
  /** What beyond the frame is named as well, as a part of its size, so that a drag uncovers no bare land. */
  readonly beyond: number
}

interface Candidate extends LabelCandidate {
  readonly kind: NameKind
  readonly text: string
  readonly note?: string
}

/** Zoom from which names of rank 1, 2 and 3 are written. */
const ZOOMS: Readonly<Record<BasePlace['kind'], readonly number[]>> = {
  country: [2.5, 4, 5],
  sea: [3, 5, 6],
  city: [5.25, 6.75, 8.25],
}

/** Beyond this zoom a country's name says nothing that the reader does not know. */
const LAST_COUNTRY_ZOOM = 8.5

/** From the room of what is named to its name. */
const GAP = 3
const TOWN_GAP = 6

/** Clusters that are labelled at most, the largest. */
export const MOST_LABELS = 60

const SIDES: readonly LabelSide[] = ['right', 'left', 'above', 'below']

/**
 * The names on a map where there is room for them, none over another or over a mark: labels of
 * clusters first, then marks that such a label does not name, the open ones before those of many
 * incidents, then the base map's. What an inset shows is named there.
 */
export function mapNames(scene: MapScene, input: NameInput): PlacedName[] {
  const { frame, marks } = scene
  const { inset } = input
  const named = marks.filter(({ at }) => !inset || !isInside(inset.of.box, at))
  const { taken, avoided } = mapRooms(scene, { ...input, inset: inset?.of ?? null })
  const near = ({ x, y }: Candidate) => isNear(frame, { x, y }, input.beyond)
  const labels = clusterLabels(
    clusterCandidates(scene.clusters, input).filter(near),
    taken,
    avoided,
    input,
  )
  const said = saidPlaces(scene.clusters, labels)
  const rest = [
    ...(inset ? [insetCandidate(inset.of, inset.note, input)] : []),
    ...markCandidates(
      named.filter(({ face }) => !said.has(input.table.place.at(face))),
      input,
    ),
    ...placeCandidates(scene, input),
  ]
  return [
    ...labels,
    ...placed(rest.filter(near), [...taken, ...labels.map(({ box }) => box)], avoided),
  ]
}

/** The places that labels of clusters name; one that found room for its number alone names none. */
function saidPlaces(clusters: readonly ClusterOutline[], labels: readonly PlacedName[]) {
  const texts = new Map(labels.map(({ key, text }) => [key, text]))
  const isSaid = ({ label, place }: ClusterOutline) =>
    texts.get(clusterKey(label))?.includes(place) ?? false
  return new Set(clusters.filter(isSaid).map(({ place }) => place))
}

/** The key of a cluster's label among the names. */
export const clusterKey = (label: number) => `cluster/${label}`

function placed(
  candidates: readonly Candidate[],
  taken: readonly Box[],
  avoided: readonly Box[],
): PlacedName[] {
  const boxes = placeLabels(candidates, taken, avoided)
  return candidates.flatMap(({ key, kind, text, note, x, y }) => {
    const box = boxes.get(key)
    const name = { key, kind, text: writtenAs(kind, text), at: { x, y } }
    return box ? [note === undefined ? { ...name, box } : { ...name, box, note }] : []
  })
}

/** The labels of clusters; one that finds no room gives its number alone. */
function clusterLabels(
  candidates: readonly Candidate[],
  taken: readonly Box[],
  avoided: readonly Box[],
  { measure }: NameInput,
): PlacedName[] {
  const full = placed(candidates, taken, avoided)
  const keys = new Set(full.map(({ key }) => key))
  const short = candidates
    .filter(({ key }) => !keys.has(key))
    .map((each) => {
      const text = each.text.split(' ')[0] ?? each.text
      return { ...each, text, width: nameWidth('cluster', text, measure) }
    })
  return [...full, ...placed(short, [...taken, ...full.map(({ box }) => box)], avoided)]
}

function clusterCandidates(
  clusters: readonly ClusterOutline[],
  { measure, clusterText, inset }: NameInput,
): Candidate[] {
  return clusters
    .slice(0, MOST_LABELS)
    .filter(({ at }) => !inset || !isInside(inset.of.box, at))
    .map(({ label, size, place, at, radius }) => {
      const text = clusterText(size, place)
      const gap = (radius ?? RING_HALF) + GAP
      return { ...draft('cluster', clusterKey(label), text, at, measure), gap, sides: SIDES }
    })
}

function insetCandidate({ box, name }: Inset, note: string, { measure }: NameInput): Candidate {
  const at = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
  const first = draft('inset', 'inset', name, at, measure)
  const width = Math.max(first.width, Math.ceil(measure(note, NAME_TYPE.city.px, 400)) + 2)
  const height = first.height + NAME_TYPE.city.line
  const gap = (box.right - box.left) / 2 + TOWN_GAP
  return { ...first, note, width, height, gap, sides: ['right', 'left'] }
}

function markCandidates(
  marks: readonly MapMark[],
  { table, open, measure }: NameInput,
): Candidate[] {
  const weight = (mark: MapMark) => mark.rows.length + (isOpen(mark, open) ? 1e6 : 0)
  return [...marks]
    .sort((a, b) => weight(b) - weight(a))
    .map((mark) => {
      const gap = halfOf(mark, open) + GAP
      const name = draft('mark', mark.key, table.place.at(mark.face), mark.at, measure)
      return { ...name, gap, sides: SIDES }
    })
}

/** The names of the base map that belong to this zoom, unless a mark bears the same name. */
function placeCandidates({ marks, frame }: MapScene, input: NameInput): Candidate[] {
  const { table, places, isArabic, measure, inset } = input
  const known = new Set(marks.map(({ face }) => table.place.at(face)))
  if (inset) known.add(inset.of.name)
  return (places?.features ?? []).flatMap(({ geometry, properties }): Candidate[] => {
    const { kind, rank, name, name_ar } = properties
    if (frame.zoom < (ZOOMS[kind][rank - 1] ?? Number.POSITIVE_INFINITY)) return []
    if (known.has(name) || (kind === 'country' && frame.zoom > LAST_COUNTRY_ZOOM)) return []
    const at = pixelOf(frame, geometry.coordinates)
    const sides: readonly LabelSide[] = kind === 'city' ? ['right', 'left'] : ['middle']
    const text = isArabic ? name_ar : name
    return [{ ...draft(kind, `${kind}/${name}`, text, at, measure), gap: TOWN_GAP, sides }]
  })
}

function draft(kind: NameKind, key: string, text: string, { x, y }: Pixel, measure: Measure) {
  const width = nameWidth(kind, text, measure)
  return { key, kind, text, x, y, width, height: NAME_TYPE[kind].line }
}

const isInside = ({ left, top, right, bottom }: Box, { x, y }: Pixel) =>
  x > left && x < right && y > top && y < bottom

const isNear = ({ width, height }: MapFrame, { x, y }: Pixel, beyond: number) =>
  x >= -beyond * width &&
  x <= (1 + beyond) * width &&
  y >= -beyond * height &&
  y <= (1 + beyond) * height
