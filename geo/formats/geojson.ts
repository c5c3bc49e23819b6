import { sevenDecimals } from '../space/position'
import { positionOf } from '../table/table'
import type { Cell } from './export-columns'
import type { ExportMetadata } from './export-schema'
import { columnsOf, type ExportSet, exportedRows } from './export-set'
import { metadataOf } from './metadata'

/** Where the JSON Schema of the file is, on the site it is from. */
export const EXPORT_SCHEMA = '/schemas/export.schema.json'

/** A GeoJSON Feature with flat properties. */
interface ExportFeature {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly number[] } | null
  readonly properties: Readonly<Record<string, Cell>>
}

/**
 * A GeoJSON FeatureCollection after RFC 7946: WGS84, longitude first, no `crs`, one feature a line,
 * `geometry: null` for what is not placed. The foreign member `metadata` says what the file is.
 */
export function toGeoJson(set: ExportSet): string {
  const metadata: ExportMetadata = { schema: EXPORT_SCHEMA, ...metadataOf(set) }
  const features = [...featuresOf(set)].map((feature) => JSON.stringify(feature))
  const head = `{"type":"FeatureCollection","metadata":${JSON.stringify(metadata)},"features":[`
  return features.length ? `${head}\n${features.join(',\n')}\n]}\n` : `${head}]}\n`
}

function* featuresOf(set: ExportSet): Generator<ExportFeature> {
  const columns = columnsOf(set)
  for (const [row, part] of exportedRows(set)) {
    const position = positionOf(set.table, row)
    yield {
      type: 'Feature',
      id: set.table.id.at(row),
      geometry: position ? { type: 'Point', coordinates: position.map(sevenDecimals) } : null,
      properties: Object.fromEntries(
        columns.map((column) => [column.name, column.read(set.table, row, part)]),
      ),
    }
  }
}
