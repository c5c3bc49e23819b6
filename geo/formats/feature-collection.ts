import type { Geometry } from 'geojson'
import { type DaySpan, formatDay } from '../time/time'
import { type Cell, type CellColumn, numberText } from './cell'
import { inParts } from './content'
import type { ExportMetadata } from './export-schema'

/** A feature to be written: a cell for each of the columns, in their order. */
export interface FeatureRow {
  readonly id: string
  readonly geometry: Geometry | null
  /** The days it is of. */
  readonly span: DaySpan | null
  readonly cells: readonly Cell[]
}

/**
 * A GeoJSON FeatureCollection after RFC 7946, one feature a line, each with every column as a flat
 * property. The foreign member `metadata` says what the file is, and of which type each column is:
 * readers that go by the values alone cannot tell it of a column that is empty throughout. In parts,
 * which are made while they are sent.
 */
export const featureCollection = (
  metadata: Omit<ExportMetadata, 'columns' | 'schema'> & Partial<Pick<ExportMetadata, 'schema'>>,
  columns: readonly CellColumn[],
  features: Iterable<FeatureRow>,
): Iterable<string> => inParts(collectionTexts(metadata, columns, features))

function* collectionTexts(
  metadata: object,
  columns: readonly CellColumn[],
  features: Iterable<FeatureRow>,
): Generator<string> {
  const types = Object.fromEntries(columns.map(({ name, type }) => [name, type]))
  const head = JSON.stringify({ ...metadata, columns: types })
  yield `{"type":"FeatureCollection","metadata":${head},"features":[`
  let between = '\n'
  for (const feature of features) {
    yield between + featureText(feature, columns)
    between = ',\n'
  }
  yield between === '\n' ? ']}\n' : '\n]}\n'
}

/** A feature as JSON on one line, with its days as JSON-FG writes them (OGC 21-045), which other readers pass over. */
export function featureText(
  { id, geometry, span, cells }: FeatureRow,
  columns: readonly CellColumn[],
): string {
  const properties = columns.map(({ name, type }, i) => {
    const cell = cells[i] ?? null
    const value = typeof cell === 'number' ? numberText(cell, type) : JSON.stringify(cell)
    return `${JSON.stringify(name)}:${value}`
  })
  const head = `{"type":"Feature","id":${JSON.stringify(id)},"geometry":${JSON.stringify(geometry)}`
  return `${head},"time":${JSON.stringify(timeOf(span))},"properties":{${properties.join(',')}}}`
}

/** One day, or the first and the last of several; null for none. */
function timeOf(span: DaySpan | null) {
  if (span === null) return null
  const { start, end } = span
  return start === end
    ? { date: formatDay(start) }
    : { interval: [formatDay(start), formatDay(end)] }
}
