import { siteAddress } from '@/app/site'
import { FORMS } from '@/geo/ogc/items-query'
import { SCHEMA_TYPE } from '@/geo/ogc/link'
import { itemSchema } from '@/geo/ogc/property-schema'
import { openCollection, unknownCollection } from '../../../collections'
import { documentResponse } from '../../../document-response'
import { itemColumns } from '../../../items'

/** What an item of a collection says. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/ogc/collections/[collection]/schema'>,
): Promise<Response> {
  const { collection: id } = await params
  const collection = await openCollection(id)
  if (!collection) return unknownCollection(id)
  const name = { dataset: collection.facts.id, kind: collection.kind }
  const make = async () => itemSchema(await siteAddress(), name, await itemColumns(collection))
  return documentResponse(request, make, { type: SCHEMA_TYPE, forms: FORMS })
}
