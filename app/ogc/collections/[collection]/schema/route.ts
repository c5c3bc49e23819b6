import { siteAddress } from '@/app/site'
import { FORMS } from '@/geo/ogc/items-query'
import { SCHEMA_TYPE } from '@/geo/ogc/link'
import { itemSchema } from '@/geo/ogc/property-schema'
import { collectionRoute } from '../../../collections'
import { documentResponse } from '../../../document-response'
import { itemColumns } from '../../../items'

/** What an item of a collection says. */
export const GET = collectionRoute((request, collection) => {
  const name = { dataset: collection.facts.id, kind: collection.kind }
  const make = async () => itemSchema(await siteAddress(), name, await itemColumns(collection))
  return documentResponse(request, make, { type: SCHEMA_TYPE, forms: FORMS })
})
