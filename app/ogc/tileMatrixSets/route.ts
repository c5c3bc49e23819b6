import { siteAddress } from '@/app/site'
import { tileMatrixSetsDocument } from '@/geo/ogc/tile-matrix-set'
import { documentResponse, ONLY_JSON } from '../document-response'

/** The grids of the tiles. */
export const GET = (request: Request): Promise<Response> =>
  documentResponse(request, async () => tileMatrixSetsDocument(await siteAddress()), ONLY_JSON)
