import type { RowBatch } from '../query/row-batch'
import { type Content, inParts, type Part } from './content'
import { csvColumns } from './csv'
import { csvHeader, csvLine } from './csv-table'
import type { ExportName } from './export-list'
import { columnsOf, type ExportSet } from './export-set'
import { type FeatureRow, featureText } from './feature-collection'
import { featuresOf, geoJsonParts } from './geojson'
import { geoJsonSequence } from './geojson-sequence'

/** An export of rows that come in batches: its set has the columns, and none of the rows. */
type Batched = (set: ExportSet, batches: AsyncIterable<RowBatch>) => AsyncIterable<Part>

/** What can be written row by row; any other file has to have all its rows at once. */
const BATCHED: Readonly<Partial<Record<ExportName, Batched>>> = {
  'incidents.csv': csvOf,
  'incidents.geojson': geoJsonOf,
  'incidents.geojsons': sequenceOf,
  'incidents.arrows': arrowOf,
}

/** A file of rows that come in batches, which says the same as that of all of them at once; null for one that cannot be written so. */
export function batchedExport(
  name: string,
  set: ExportSet,
  batches: AsyncIterable<RowBatch>,
): Content | null {
  const write = (BATCHED as Readonly<Record<string, Batched>>)[name]
  return write ? write(set, batches) : null
}

async function* csvOf(set: ExportSet, batches: AsyncIterable<RowBatch>): AsyncGenerator<string> {
  const columns = csvColumns(set)
  yield csvHeader(columns)
  for await (const { table, rows } of batches) {
    const reading = columns.map((column) => ({
      ...column,
      read: (row: number) => column.read(table, row, null),
    }))
    yield* inParts(lines(rows, (row) => csvLine(reading, row)))
  }
}

function* lines(rows: Int32Array, line: (row: number) => string): Generator<string> {
  for (const row of rows) yield line(row)
}

/** What stands after the features, where there are none. */
const END = ']}\n'

async function* geoJsonOf(
  set: ExportSet,
  batches: AsyncIterable<RowBatch>,
): AsyncGenerator<string> {
  const frame = [...geoJsonParts({ ...set, rows: new Int32Array() })].join('')
  const columns = columnsOf(set)
  yield frame.slice(0, -END.length)
  let between = '\n'
  for await (const { table, rows } of batches) {
    const features = featuresOf({ table, rows, proximity: null })
    yield* inParts(separated(features, between, (feature) => featureText(feature, columns)))
    if (rows.length > 0) between = ',\n'
  }
  yield between === '\n' ? END : `\n${END}`
}

function* separated(
  features: Iterable<FeatureRow>,
  first: string,
  write: (feature: FeatureRow) => string,
): Generator<string> {
  let between = first
  for (const feature of features) {
    yield between + write(feature)
    between = ',\n'
  }
}

async function* sequenceOf(
  set: ExportSet,
  batches: AsyncIterable<RowBatch>,
): AsyncGenerator<string> {
  for await (const batch of batches) yield* geoJsonSequence({ ...set, ...batch })
}

async function* arrowOf(set: ExportSet, batches: AsyncIterable<RowBatch>): AsyncGenerator<Part> {
  const { arrowOfBatches } = await import('./arrow')
  yield* arrowOfBatches(set, batches)
}
