import type { MultiPolygon, Polygon } from 'geojson'
import { districtCircle, precisionAreas } from '@/components/map/precision-areas'
import { clusterMembers, type Proximity } from '@/geo/cluster/proximity'
import { clusterOutline } from '@/geo/cluster/shape/hull'
import { type IncidentTable, positionOf } from '@/geo/table/table'
import { type MapFrame, pixelPath, pixelsOf } from './map-frame'
import type { PictureLook, PictureSubject } from './picture-subject'
import { type SvgElement, svg } from './svg-element'

/** Up to so many circles are drawn clearly, as on the screen. */
const FEW = 3

/** Where incidents may have been whose place is known no closer than a district or governorate. */
export function areaDrawings(
  { table, base }: PictureSubject,
  placed: Int32Array,
  frame: MapFrame,
  { palette: { ink } }: PictureLook,
): SvgElement[] {
  const areas = precisionAreas(table, placed)
  return areas.flatMap(({ rows, governorate }) => {
    const shape =
      governorate === null
        ? districtCircle(table, rows[0] as number)
        : base.governorates.features.find(({ properties: { id } }) => id === governorate)
    if (!shape) return []
    const isClear = governorate === null && areas.length <= FEW
    return svg('path', {
      d: areaPath(shape.geometry, frame),
      fill: ink,
      'fill-opacity': isClear ? 0.07 : 0.03,
      stroke: ink,
      'stroke-width': isClear ? 1.4 : 1,
      'stroke-opacity': isClear ? 0.6 : 0.35,
      'stroke-dasharray': isClear ? '7 4' : '2 4',
    })
  })
}

/** The outlines of the proximity clusters, half a radius round their incidents. */
export function hullDrawings(
  table: IncidentTable,
  proximity: Proximity,
  frame: MapFrame,
  { palette: { ink } }: PictureLook,
): SvgElement[] {
  return clusterMembers(proximity).flatMap((rows) => {
    const hull = clusterOutline(placesOf(table, rows), proximity.params.radiusKm)
    if (!hull) return []
    return svg('path', {
      d: areaPath(hull.geometry, frame),
      'data-cluster': rows.length,
      fill: ink,
      'fill-opacity': 0.09,
      stroke: ink,
      'stroke-width': 1.3,
      'stroke-dasharray': '2.5 2.5',
    })
  })
}

/** The distinct places of rows that all have one. */
function placesOf(table: IncidentTable, rows: Int32Array) {
  const places = Array.from(rows, (row) => positionOf(table, row)).filter((at) => at !== null)
  return [...new Map(places.map((at) => [at.join(), at])).values()]
}

function areaPath(geometry: Polygon | MultiPolygon, frame: MapFrame): string {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  return rings.map((ring) => pixelPath(pixelsOf(frame, ring), true)).join('')
}
