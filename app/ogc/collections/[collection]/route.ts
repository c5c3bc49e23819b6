import { siteAddress } from '@/app/site'
import { documentOf, openCollection, unknownCollection } from '../../collections'
import { documentResponse } from '../../document-response'

/** What a collection is, and where its items are. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/ogc/collections/[collection]'>,
): Promise<Response> {
  const { collection: id } = await params
  const collection = await openCollection(id)
  if (!collection) return unknownCollection(id)
  return documentResponse(request, async () => documentOf(await siteAddress(), collection))
}
