import { siteAddress } from '@/app/site'
import { OPENAPI_TYPE } from '@/geo/ogc/link'
import { openApiDocument } from '@/geo/ogc/open-api'
import type { DescribedCollection } from '@/geo/ogc/open-api-collection'
import { askedVocabulary } from '@/geo/query/asked-vocabulary'
import { type Collection, listCollections } from '../collections'
import { documentResponse } from '../document-response'
import { itemColumns } from '../items'

/** The version of the description, which grows with what is described. */
const VERSION = '1.0.0'

/** Everything below /ogc as OpenAPI 3.0. */
export const GET = (request: Request): Promise<Response> =>
  documentResponse(
    request,
    async () => {
      const described = (await listCollections()).map(describedOf)
      return openApiDocument(await siteAddress(), VERSION, await Promise.all(described))
    },
    { type: OPENAPI_TYPE, forms: ['json'] },
  )

async function describedOf(collection: Collection): Promise<DescribedCollection> {
  const { facts, kind, queries } = collection
  const vocabulary = await askedVocabulary(queries, new URLSearchParams())
  return { facts, kind, columns: await itemColumns(collection), vocabulary }
}
