import { siteAddress } from '@/app/site'
import { collectionsDocument } from '@/geo/ogc/collection'
import { documentOf } from '../collection-document'
import { listCollections } from '../collections'
import { documentResponse } from '../document-response'

/** Every collection. */
export const GET = (request: Request): Promise<Response> =>
  documentResponse(request, async () => {
    const site = await siteAddress()
    const documents = (await listCollections()).map((each) => documentOf(site, each))
    return collectionsDocument(site, await Promise.all(documents))
  })
