import { siteAddress } from '@/app/site'
import { FORMS } from '@/geo/ogc/items-query'
import { SCHEMA_TYPE } from '@/geo/ogc/link'
import { queryablesSchema } from '@/geo/ogc/property-schema'
import { askedVocabulary } from '@/geo/query/asked-vocabulary'
import { openCollection, unknownCollection } from '../../../collections'
import { documentResponse } from '../../../document-response'

/** What the items of a collection are filtered by. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/ogc/collections/[collection]/queryables'>,
): Promise<Response> {
  const { collection: id } = await params
  const collection = await openCollection(id)
  if (!collection) return unknownCollection(id)
  const { facts, kind, queries } = collection
  const make = async () => {
    const vocabulary = await askedVocabulary(queries, new URLSearchParams())
    return queryablesSchema(await siteAddress(), { dataset: facts.id, kind }, vocabulary)
  }
  return documentResponse(request, make, { type: SCHEMA_TYPE, forms: FORMS })
}
