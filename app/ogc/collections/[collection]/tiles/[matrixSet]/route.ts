import { tileSetDocument } from '@/geo/ogc/tile-set'
import { tilesRoute } from '../../../../tiles'

/** What the tiles of a collection are. */
export const GET = tilesRoute(tileSetDocument)
