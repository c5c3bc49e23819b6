import type { Map as LeafletMap } from 'leaflet'
import type { RasterView } from './raster'

/** Side of the world at zoom 0. */
const WORLD_PX = 256

/** What the container shows of the world, in CSS pixels. */
export function containerView(map: LeafletMap): RasterView {
  const { x: originX, y: originY } = map.getPixelBounds().getTopLeft()
  const { x: width, y: height } = map.getSize()
  return { worldPx: WORLD_PX * 2 ** map.getZoom(), originX, originY, width, height }
}
