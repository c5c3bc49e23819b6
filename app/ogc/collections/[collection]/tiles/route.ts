import { tileSetsDocument } from '@/geo/ogc/tile-set'
import { tilesRoute } from '../../../tiles'

/** Which sets of tiles a collection has. */
export const GET = tilesRoute(tileSetsDocument)
