import { outlineRequest } from '@/geo/cluster/shape/outline-request'
import { outlinesOf } from '@/geo/cluster/shape/outlines'
import { clusterPlaces } from '@/geo/scene/map/cluster-outlines'
import { frameOfBounds, frameOfView, isWithin, pixelOf, type Size } from '@/geo/scene/map/map-frame'
import { placedParts, placedRows } from '@/geo/scene/map/map-mark'
import { APART_PX, type MapScene, type MapSubject, mapScene } from '@/geo/scene/map/map-scene'
import type { Pixel } from '@/geo/scene/map/pixel'
import { positionOf, rowOf } from '@/geo/table/table'
import { layerOf } from '@/geo/view/view-state'
import type { PictureSubject } from './picture-subject'

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
  /** Incidents that lie beyond the shown part of the map. */
  readonly beyond: number
}

/** The part of the world that the reader looks at, on a map of this size, and what stands on it. */
export function pictureScene(subject: PictureSubject, size: Size): PictureScene {
  const { facts, view, table, rows, seen } = subject
  const frame = view.at ? frameOfView(view.at, size, seen) : frameOfBounds(facts.bounds, size)
  const placed = placedRows(table, rows)
  const selected = view.incident === null ? null : rowOf(table, view.incident)
  const open = selected === null ? [] : placedParts(table, placed, selected)
  const all = mapScene(mapSubject(subject, placed), frame, APART_PX.fine)
  const marks = all.asDots ? [] : all.marks.filter(({ at }) => isWithin(frame, at))
  const dots = all.asDots
    ? Array.from(placed, (row) => ({
        row,
        at: pixelOf(frame, positionOf(table, row) ?? []),
      })).filter(({ at }) => isWithin(frame, at))
    : []
  const shown = dots.length + marks.reduce((sum, { rows: inMark }) => sum + inMark.length, 0)
  return { scene: { ...all, marks }, placed, open, dots, beyond: placed.length - shown }
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
