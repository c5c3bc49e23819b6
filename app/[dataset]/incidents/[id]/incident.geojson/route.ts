import { fileResponse } from '@/app/file-response'
import { toGeoJson } from '@/geo/formats/geojson'
import { tableOf } from '@/geo/record/compile'
import { factsOf } from '@/geo/record/facts'
import { rowOf } from '@/geo/table/table'
import { lookup, missingFile } from '../lookup'

/** One incident as a GeoJSON file. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[dataset]/incidents/[id]/incident.geojson'>,
): Promise<Response> {
  const found = await lookup(params)
  const { id } = await params
  if (!found?.detail) return missingFile(found, id, 'incident.geojson')
  const { dataset } = found
  const table = tableOf(dataset)
  const text = toGeoJson({
    facts: factsOf(dataset),
    table,
    rows: Int32Array.of(rowOf(table, id) ?? -1),
    proximity: null,
    days: { from: null, to: null },
    filterWords: id,
    query: `incident=${id}`,
  })
  return fileResponse(request, text, {
    'Content-Type': 'application/geo+json',
    'Content-Disposition': `attachment; filename="${id}.geojson"`,
  })
}
