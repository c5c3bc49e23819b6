import { siteAddress } from '@/app/site'
import { documentOf } from '../../collection-document'
import { collectionRoute } from '../../collections'
import { documentResponse } from '../../document-response'

/** What a collection is, and where its items are. */
export const GET = collectionRoute((request, collection) =>
  documentResponse(request, async () => documentOf(await siteAddress(), collection)),
)
