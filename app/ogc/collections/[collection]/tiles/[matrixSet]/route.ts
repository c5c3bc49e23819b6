import { tileSetDocument } from '@/geo/ogc/tile-set'
import { jsonDocument } from '../../../../document-response'
import { askedTiles, tiledSet } from '../../../../tiles'

/** What the tiles of a collection are. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/ogc/collections/[collection]/tiles/[matrixSet]'>,
): Promise<Response> {
  const { collection, matrixSet } = await params
  const asked = await askedTiles(request, collection, matrixSet)
  if (asked instanceof Response) return asked
  return jsonDocument(request, tileSetDocument(await tiledSet(asked)))
}
