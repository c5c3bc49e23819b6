import { sevenDecimals } from '../space/position'
import { positionOf } from '../table/table'
import { columnsOf, type ExportSet, exportedRows, hasOurColumns, spanOf } from './export-set'
import { type FeatureRow, featureCollection } from './feature-collection'
import { metadataOf } from './metadata'

/** Where the JSON Schema of the file is, on the site it is from. */
export const EXPORT_SCHEMA = '/schemas/export.schema.json'

/** The incidents as GeoJSON: WGS84, longitude first, no `crs`, `geometry: null` for what is not placed. */
export function toGeoJson(set: ExportSet): string {
  return [...geoJsonParts(set)].join('')
}

/** The same in parts, which are made while they are sent. A table with columns of its own is not what the schema says, and does not name it. */
export function geoJsonParts(set: ExportSet): Iterable<string> {
  const schema = hasOurColumns(set.table) ? { schema: EXPORT_SCHEMA } : {}
  return featureCollection({ ...schema, ...metadataOf(set) }, columnsOf(set), featuresOf(set))
}

/** Each row of an export as a feature. */
export function* featuresOf(
  set: Pick<ExportSet, 'table' | 'rows' | 'proximity'>,
): Generator<FeatureRow, void, undefined> {
  const { table } = set
  const columns = columnsOf(set)
  for (const [row, part] of exportedRows(set)) {
    const position = positionOf(table, row)
    yield {
      id: table.id.at(row),
      geometry: position ? { type: 'Point', coordinates: position.map(sevenDecimals) } : null,
      span: spanOf(table, row),
      cells: columns.map(({ read }) => read(table, row, part)),
    }
  }
}
