import { siteAddress } from '@/app/site'
import { FORMS } from '@/geo/ogc/items-query'
import { SCHEMA_TYPE } from '@/geo/ogc/link'
import { queryablesSchema } from '@/geo/ogc/property-schema'
import { askedVocabulary } from '@/geo/query/asked-vocabulary'
import { collectionRoute } from '../../../collections'
import { documentResponse } from '../../../document-response'

/** What the items of a collection are filtered by. */
export const GET = collectionRoute((request, { facts, kind, queries }) => {
  const make = async () => {
    const vocabulary = await askedVocabulary(queries, new URLSearchParams())
    return queryablesSchema(await siteAddress(), { dataset: facts.id, kind }, vocabulary)
  }
  return documentResponse(request, make, { type: SCHEMA_TYPE, forms: FORMS })
})
