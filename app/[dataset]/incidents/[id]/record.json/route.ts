import { problemResponse } from '@/app/problem'
import { messages } from '@/components/messages/messages'
import { readDataset } from '@/data/catalogue'
import { detailOf } from '@/geo/detail'

/** Everything the incident panel shows. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[dataset]/incidents/[id]/record.json'>,
): Promise<Response> {
  const { dataset: datasetId, id } = await params
  const dataset = readDataset(datasetId)
  const detail = dataset && detailOf(dataset, id)
  if (!detail) {
    return problemResponse(404, messages.notFound.title, messages.notFound.incident(id))
  }
  return Response.json(detail, { headers: { 'Cache-Control': 'no-cache' } })
}
