import { siteAddress } from '@/app/site'
import { landingDocument } from '@/geo/ogc/landing'
import { documentResponse } from './document-response'

/** What there is for other programs; who takes a page is led to one (next.config.js). */
export const GET = (request: Request): Promise<Response> =>
  documentResponse(request, async () => landingDocument(await siteAddress()))
