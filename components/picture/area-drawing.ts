import type { MultiPolygon, Polygon } from 'geojson'
import type { ClusterOutline } from '@/geo/scene/map/cluster-outlines'
import { type MapFrame, pixelPath, pixelsOf } from '@/geo/scene/map/map-frame'
import { outlinedAreas, precisionAreas } from '@/geo/scene/map/precision-areas'
import type { PictureLook, PictureSubject } from './picture-subject'
import { type SvgElement, svg } from './svg-element'

/** Where incidents may have been whose place is known no closer than a district or governorate. */
export function areaDrawings(
  { table, base }: PictureSubject,
  placed: Int32Array,
  frame: MapFrame,
  { palette: { ink } }: PictureLook,
): SvgElement[] {
  const areas = outlinedAreas(table, precisionAreas(table, placed), base.governorates)
  return areas.map(({ outline, isClear }) =>
    svg('path', {
      d: areaPath(outline.geometry, frame),
      fill: ink,
      'fill-opacity': isClear ? 0.07 : 0.03,
      stroke: ink,
      'stroke-width': isClear ? 1.4 : 1,
      'stroke-opacity': isClear ? 0.6 : 0.35,
      'stroke-dasharray': isClear ? '7 4' : '2 4',
    }),
  )
}

/** The outline of a proximity cluster. */
export function hullDrawing(
  { size, polygon, at, radius }: ClusterOutline,
  frame: MapFrame,
  { palette: { ink } }: PictureLook,
): SvgElement {
  const look = {
    'data-cluster': size,
    fill: ink,
    'fill-opacity': 0.06,
    stroke: ink,
    'stroke-width': 1.3,
  }
  if (radius === null) return svg('path', { ...look, d: areaPath(polygon.geometry, frame) })
  return svg('circle', { ...look, cx: at.x.toFixed(1), cy: at.y.toFixed(1), r: radius })
}

function areaPath(geometry: Polygon | MultiPolygon, frame: MapFrame): string {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  return rings.map((ring) => pixelPath(pixelsOf(frame, ring), true)).join('')
}
