import { fileNameOf, fileResponse } from '@/app/file-response'
import { toGeoJson } from '@/geo/formats/geojson'
import { TABLE_PARTS } from '@/geo/table/columns'
import { rowOf } from '@/geo/table/table'
import { lookup, missingFile } from '../lookup'

/** One incident as a GeoJSON file. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[dataset]/incidents/[id]/incident.geojson'>,
): Promise<Response> {
  const found = await lookup(params)
  const { id } = await params
  if (!found?.detail && !found?.ofFile) return missingFile(found, id, 'incident.geojson')
  const table = await found.source.table(TABLE_PARTS)
  const row = rowOf(table, id)
  if (row === null) return missingFile(null, id, 'incident.geojson')
  const text = toGeoJson({
    facts: found.facts,
    table,
    rows: Int32Array.of(row),
    proximity: null,
    days: { from: null, to: null },
    filterWords: id,
    query: new URLSearchParams({ incident: id }).toString(),
  })
  return fileResponse(request, text, {
    'Content-Type': 'application/geo+json',
    'Content-Disposition': `attachment; filename="${fileNameOf(id)}.geojson"`,
  })
}
