import { siteAddress } from '@/app/site'
import { conformanceDocument } from '@/geo/ogc/landing'
import { documentResponse } from '../document-response'

/** Which standards are followed. */
export const GET = (request: Request): Promise<Response> =>
  documentResponse(request, async () => conformanceDocument(await siteAddress()))
