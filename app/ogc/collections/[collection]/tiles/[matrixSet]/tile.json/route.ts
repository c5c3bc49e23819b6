import { tileJson } from '@/geo/ogc/tile-set'
import { jsonDocument } from '../../../../../document-response'
import { askedTiles, tiledSet } from '../../../../../tiles'

/** What the tiles of a collection are, as TileJSON. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/ogc/collections/[collection]/tiles/[matrixSet]/tile.json'>,
): Promise<Response> {
  const { collection, matrixSet } = await params
  const asked = await askedTiles(request, collection, matrixSet)
  if (asked instanceof Response) return asked
  return jsonDocument(request, tileJson(await tiledSet(asked)))
}
