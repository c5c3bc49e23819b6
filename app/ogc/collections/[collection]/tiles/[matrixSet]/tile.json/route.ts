import { tileJson } from '@/geo/ogc/tile-set'
import { tilesRoute } from '../../../../../tiles'

/** What the tiles of a collection are, as TileJSON. */
export const GET = tilesRoute(tileJson)
