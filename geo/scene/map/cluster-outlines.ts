import type { Feature, Polygon } from 'geojson'
import type { Proximity } from '../../cluster/proximity'
import type { Outline } from '../../cluster/shape/outlines'
import type { Position } from '../../space/position'
import type { IncidentTable } from '../../table/table'
import type { Box } from './box-index'
import { type MapFrame, pixelsOf, positionAt } from './map-frame'
import type { MapMark } from './map-mark'
import type { Pixel } from './pixel'

/** A proximity cluster on a map. */
export interface ClusterOutline {
  /** Number of the cluster. */
  readonly label: number
  /** Incidents, and distinct places among theirs. */
  readonly size: number
  readonly places: number
  /** The place that most of its incidents name. */
  readonly place: string
  readonly polygon: Feature<Polygon>
  /** Where its label belongs: the mark that most of its incidents are in, else its middle. */
  readonly position: Position
  readonly at: Pixel
  /** Set where the polygon would be lost under that mark, or the dots: it is drawn as a circle of so many pixels. */
  readonly radius: number | null
}

/** What is known of the clusters whatever the map shows. */
export interface MapClusters {
  readonly proximity: Proximity
  /** The largest first. */
  readonly outlines: readonly Outline[]
  readonly placeOf: (label: number) => string
}

/** A circle round a mark stays clear of the mark; one round dots takes in the largest dot. */
const LEAST_RADIUS = { mark: 17, dots: 8 } as const

/** Of more clusters than this only those in view, or near it, are drawn. */
const MOST_ANYWHERE = 100

/** How much more than the map is in view, as a part of it to each side. */
const PADDING = 0.5

/** The clusters as a map shows them, the largest first. */
export function clusterOutlines(
  { proximity: { labels }, outlines, placeOf }: MapClusters,
  marks: readonly MapMark[],
  frame: MapFrame,
): ClusterOutline[] {
  const anchors = anchorsOf(labels, marks)
  const isSeen = (box: Box) =>
    outlines.length <= MOST_ANYWHERE ||
    (box.right > -PADDING * frame.width &&
      box.left < (1 + PADDING) * frame.width &&
      box.bottom > -PADDING * frame.height &&
      box.top < (1 + PADDING) * frame.height)
  return outlines.flatMap(({ label, size, places, polygon }) => {
    const box = boxOf(pixelsOf(frame, polygon.geometry.coordinates[0] ?? []))
    if (!isSeen(box)) return []
    const mark = anchors.get(label)
    const at = mark?.at ?? box.middle
    const leastRadius = mark ? LEAST_RADIUS.mark : LEAST_RADIUS.dots
    const isSmall = Math.max(box.width, box.height) < 2 * leastRadius
    return {
      ...{ label, size, places, polygon, place: placeOf(label) },
      position: mark?.position ?? positionAt(frame, at),
      at,
      radius: isSmall ? leastRadius : null,
    }
  })
}

/** The mark that most incidents of each cluster are in. */
function anchorsOf(labels: Int32Array, marks: readonly MapMark[]): Map<number, MapMark> {
  const anchors = new Map<number, MapMark>()
  const most = new Map<number, number>()
  for (const mark of marks) {
    for (const [label, count] of labelCounts(labels, mark.rows)) {
      if (count <= (most.get(label) ?? 0)) continue
      most.set(label, count)
      anchors.set(label, mark)
    }
  }
  return anchors
}

/** The clusters that some rows are in, and how many of them each has. */
export function labelCounts(labels: Int32Array, rows: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const label = labels[row] as number
    if (label >= 0) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return counts
}

function boxOf(points: readonly Pixel[]) {
  let [left, top, right, bottom] = [9e15, 9e15, -9e15, -9e15]
  for (const { x, y } of points) {
    ;[left, right] = [Math.min(left, x), Math.max(right, x)]
    ;[top, bottom] = [Math.min(top, y), Math.max(bottom, y)]
  }
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
  return { left, top, right, bottom, width: right - left, height: bottom - top, middle }
}

/** The place that most incidents of each cluster name, by its number; empty for none. */
export function clusterPlaces(
  table: IncidentTable,
  { rows, labels, count }: Proximity,
): (label: number) => string {
  const counts = Array.from({ length: count }, () => new Map<number, number>())
  for (const row of rows) {
    const code = table.place.codes[row] as number
    const perPlace = counts[labels[row] as number]
    perPlace?.set(code, (perPlace.get(code) ?? 0) + 1)
  }
  return (label) => {
    const [first] = [...(counts[label] ?? [])].sort(([, a], [, b]) => b - a)
    return first ? (table.place.options[first[0]] ?? '') : ''
  }
}
