import { jsonResponse } from '@/app/file-response'
import { lookup, missingFile } from '../lookup'

/** Everything the incident panel shows. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[dataset]/incidents/[id]/record.json'>,
): Promise<Response> {
  const found = await lookup(params)
  if (!found?.detail) return missingFile(found, (await params).id, 'record.json')
  return jsonResponse(request, found.detail)
}
