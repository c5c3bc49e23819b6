import { problemResponse } from '@/app/problem'
import { messages } from '@/components/messages/messages'
import { readDataset } from '@/data/catalogue'
import { toGeoJson } from '@/geo/formats/geojson'

/** One incident as a GeoJSON file. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[dataset]/incidents/[id]/incident.geojson'>,
): Promise<Response> {
  const { dataset: datasetId, id } = await params
  const dataset = readDataset(datasetId)
  const row = dataset?.incidents.findIndex(({ record }) => record.id === id) ?? -1
  if (!dataset || row < 0) {
    return problemResponse(404, messages.notFound.title, messages.notFound.incident(id))
  }
  const text = toGeoJson({
    dataset,
    rows: Int32Array.of(row),
    proximity: null,
    filterWords: id,
    query: `incident=${id}`,
  })
  return new Response(text, {
    headers: {
      'Content-Type': 'application/geo+json',
      'Content-Disposition': `attachment; filename="${id}.geojson"`,
    },
  })
}
