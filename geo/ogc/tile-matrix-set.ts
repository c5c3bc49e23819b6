import { DEEPEST_ZOOM } from '../query/tile'
import { JSON_TYPE, ogcAddress, selfLink } from './link'

/** The grid of tiles that web maps have (OGC 17-083r4, D.1). */
export const TILE_MATRIX_SET = 'WebMercatorQuad'
export const TILE_MATRIX_SET_URI =
  'http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad'
export const WEB_MERCATOR = 'http://www.opengis.net/def/crs/EPSG/0/3857'

/** Half the width of the world in metres of Web Mercator. */
const HALF = 20_037_508.342_789_244
const TILE_PIXELS = 256
const PIXEL_METRES = 0.000_28

/** Every zoom that there are tiles of. */
export const ZOOMS: readonly number[] = Array.from({ length: DEEPEST_ZOOM + 1 }, (_, z) => z)

const address = (site: string) => `${ogcAddress(site)}/tileMatrixSets`

export const tileMatrixSetAddress = (site: string): string => `${address(site)}/${TILE_MATRIX_SET}`

/** Which grids there are. */
export const tileMatrixSetsDocument = (site: string) => ({
  tileMatrixSets: [
    {
      id: TILE_MATRIX_SET,
      title: 'The grid of web maps',
      uri: TILE_MATRIX_SET_URI,
      crs: WEB_MERCATOR,
      links: [{ href: tileMatrixSetAddress(site), rel: 'self', type: JSON_TYPE }],
    },
  ],
  links: [selfLink(address(site))],
})

/** The grid, zoom by zoom. */
export const tileMatrixSetDocument = () => ({
  id: TILE_MATRIX_SET,
  title: 'The grid of web maps',
  uri: TILE_MATRIX_SET_URI,
  crs: WEB_MERCATOR,
  orderedAxes: ['X', 'Y'],
  wellKnownScaleSet: 'http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible',
  tileMatrices: ZOOMS.map((z) => {
    const cellSize = (2 * HALF) / (TILE_PIXELS * 2 ** z)
    return {
      id: String(z),
      scaleDenominator: cellSize / PIXEL_METRES,
      cellSize,
      cornerOfOrigin: 'topLeft',
      pointOfOrigin: [-HALF, HALF],
      tileWidth: TILE_PIXELS,
      tileHeight: TILE_PIXELS,
      matrixWidth: 2 ** z,
      matrixHeight: 2 ** z,
    }
  }),
})
