import type { Geometry } from 'geojson'
import { type Cell, type CellColumn, numberText } from './cell'
import type { ExportMetadata } from './export-schema'

/** A feature to be written: a cell for each of the columns, in their order. */
export interface FeatureRow {
  readonly id: string
  readonly geometry: Geometry | null
  readonly cells: readonly Cell[]
}

/**
 * A GeoJSON FeatureCollection after RFC 7946, one feature a line, each with every column as a flat
 * property. The foreign member `metadata` says what the file is, and of which type each column is:
 * readers that go by the values alone cannot tell it of a column that is empty throughout.
 */
export function featureCollection(
  metadata: Omit<ExportMetadata, 'columns'> | Omit<ExportMetadata, 'columns' | 'schema'>,
  columns: readonly CellColumn[],
  features: Iterable<FeatureRow>,
): string {
  const types = Object.fromEntries(columns.map(({ name, type }) => [name, type]))
  const head = JSON.stringify({ ...metadata, columns: types })
  const lines = Array.from(features, (feature) => featureText(feature, columns))
  const body = lines.length ? `\n${lines.join(',\n')}\n` : ''
  return `{"type":"FeatureCollection","metadata":${head},"features":[${body}]}\n`
}

function featureText({ id, geometry, cells }: FeatureRow, columns: readonly CellColumn[]): string {
  const properties = columns.map(({ name, type }, i) => {
    const cell = cells[i] ?? null
    const value = typeof cell === 'number' ? numberText(cell, type) : JSON.stringify(cell)
    return `${JSON.stringify(name)}:${value}`
  })
  const head = `{"type":"Feature","id":${JSON.stringify(id)},"geometry":${JSON.stringify(geometry)}`
  return `${head},"properties":{${properties.join(',')}}}`
}
