import { outlineRequest } from '@/geo/cluster/shape/outline-request'
import { outlinesOf } from '@/geo/cluster/shape/outlines'
import { clusterPlaces } from '@/geo/scene/map/cluster-outlines'
import { chooseInset, type Inset } from '@/geo/scene/map/inset'
import { quietCorner } from '@/geo/scene/map/inset-corner'
import { frameOfBounds, frameOfView, isWithin, pixelOf, type Size } from '@/geo/scene/map/map-frame'
import { placedParts, placedRows } from '@/geo/scene/map/map-mark'
import { APART_PX, type MapScene, type MapSubject, mapScene } from '@/geo/scene/map/map-scene'
import type { Pixel } from '@/geo/scene/map/pixel'
import { positionOf, rowOf } from '@/geo/table/table'
import { layerOf } from '@/geo/view/view-state'
import { scaleRoom } from './map-scale'
import type { PictureSubject } from './picture-subject'

/** An enlarged part of the map of a picture, and where on the map it stands. */
export interface PictureInset {
  readonly of: Inset
  readonly scene: MapScene
  readonly at: Pixel
}

/** What stands where on the map of a picture. */
export interface PictureScene {
  /** With the marks that the map shows. */
  readonly scene: MapScene
  /** All rows that have a point, on the shown part of the map or not. */
  readonly placed: Int32Array
  /** Rows of the incident that is open: itself, or its parts. */
  readonly open: readonly number[]
  /** Where there are too many incidents for marks: the shown ones. */
  readonly dots: readonly { readonly row: number; readonly at: Pixel }[]
  /** What is enlarged in a corner of the map, with the marks in it; null where nothing needs that. */
  readonly inset: PictureInset | null
  /** Incidents that lie beyond the shown part of the map. */
  readonly beyond: number
}

/** The part of the world that the reader looks at, on a map of this size, and what stands on it. */
export function pictureScene(subject: PictureSubject, size: Size, isArabic: boolean): PictureScene {
  const { facts, view, table, rows, seen } = subject
  const frame = view.at ? frameOfView(view.at, size, seen) : frameOfBounds(facts.bounds, size)
  const placed = placedRows(table, rows)
  const selected = view.incident === null ? null : rowOf(table, view.incident)
  const open = selected === null ? [] : placedParts(table, placed, selected)
  const mapped = mapSubject(subject, placed)
  const all = mapScene(mapped, frame, APART_PX.fine)
  const marks = all.asDots ? [] : all.marks.filter(({ at }) => isWithin(frame, at))
  const dots = all.asDots
    ? Array.from(placed, (row) => ({
        row,
        at: pixelOf(frame, positionOf(table, row) ?? []),
      })).filter(({ at }) => isWithin(frame, at))
    : []
  const shown = dots.length + marks.reduce((sum, { rows: inMark }) => sum + inMark.length, 0)
  const scene = { ...all, marks }
  const inset = all.asDots ? null : insetIn(subject, mapped, scene, isArabic)
  return { scene, placed, open, dots, inset, beyond: placed.length - shown }
}

/** Size of an inset, room for its head, and the margin of the map. */
const INSET: Size = { width: 250, height: 185 }
export const INSET_HEAD = 22
const MARGIN = 12

function insetIn(
  { base }: PictureSubject,
  mapped: MapSubject,
  map: MapScene,
  isArabic: boolean,
): PictureInset | null {
  const { table } = mapped
  const { frame, marks, drawn: placed } = map
  const from = { table, placed, marks, frame, first: [], places: base.places }
  const of = chooseInset({ ...from, isArabic, apartPx: APART_PX.fine }, INSET)
  if (!of) return null
  const scene = mapScene(mapped, of.frame, APART_PX.fine)
  const inside = scene.marks.filter(({ at }) => isWithin(of.frame, at))
  const clusters = scene.clusters.filter(({ at }) => isWithin(of.frame, at))
  const corner = quietCorner(frame, INSET, marks, [scaleRoom(frame)], false)
  const x = corner.endsWith('start') ? MARGIN : frame.width - MARGIN - INSET.width
  const isTop = corner.startsWith('top')
  const y = isTop ? MARGIN : frame.height - MARGIN - INSET.height - INSET_HEAD
  return { of, scene: { ...scene, marks: inside, clusters }, at: { x, y } }
}

function mapSubject(
  { table, links, proximity, view }: PictureSubject,
  placed: Int32Array,
): MapSubject {
  const isClustered = proximity && view.layers.includes('clusters')
  const request = isClustered ? outlineRequest(table, proximity) : null
  return {
    table,
    placed,
    always: new Int32Array(),
    links: links.filter((link) => view.layers.includes(layerOf(link))),
    clusters: request &&
      proximity && {
        proximity,
        outlines: outlinesOf(request.points, request.clustering, request.radiusKm),
        placeOf: clusterPlaces(table, proximity),
      },
  }
}
