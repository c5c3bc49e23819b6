import type { Map as LeafletMap } from 'leaflet'
import type { RasterView } from './raster'

type SeenMap = Pick<
  LeafletMap,
  'getPixelOrigin' | 'layerPointToContainerPoint' | 'getSize' | 'getZoom'
>

/** What the container shows of the world, in CSS pixels. */
export function containerView(map: SeenMap): RasterView {
  const { x: originX, y: originY } = map
    .getPixelOrigin()
    .subtract(map.layerPointToContainerPoint([0, 0]))
  const { x: width, y: height } = map.getSize()
  return { worldPx: 256 * 2 ** map.getZoom(), originX, originY, width, height }
}
