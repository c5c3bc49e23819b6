import { tileSetsDocument } from '@/geo/ogc/tile-set'
import { jsonDocument } from '../../../document-response'
import { askedTiles, tiledSet } from '../../../tiles'

/** Which sets of tiles a collection has. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/ogc/collections/[collection]/tiles'>,
): Promise<Response> {
  const asked = await askedTiles(request, (await params).collection)
  if (asked instanceof Response) return asked
  return jsonDocument(request, tileSetsDocument(await tiledSet(asked)))
}
