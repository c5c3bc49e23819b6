import { sevenDecimals } from '../space/position'
import { positionOf } from '../table/table'
import { columnsOf, type ExportSet, exportedRows } from './export-set'
import { type FeatureRow, featureCollection } from './feature-collection'
import { metadataOf } from './metadata'

/** Where the JSON Schema of the file is, on the site it is from. */
export const EXPORT_SCHEMA = '/schemas/export.schema.json'

/** The incidents as GeoJSON: WGS84, longitude first, no `crs`, `geometry: null` for what is not placed. */
export function toGeoJson(set: ExportSet): string {
  return featureCollection(
    { schema: EXPORT_SCHEMA, ...metadataOf(set) },
    columnsOf(set),
    featuresOf(set),
  )
}

function* featuresOf(set: ExportSet): Generator<FeatureRow> {
  const columns = columnsOf(set)
  for (const [row, part] of exportedRows(set)) {
    const position = positionOf(set.table, row)
    yield {
      id: set.table.id.at(row),
      geometry: position ? { type: 'Point', coordinates: position.map(sevenDecimals) } : null,
      cells: columns.map(({ read }) => read(set.table, row, part)),
    }
  }
}
