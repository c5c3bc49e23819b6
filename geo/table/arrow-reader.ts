import { type Column as ArrowColumn, type Batch, tableFromIPC } from '@uwdata/flechette'
import type { Metadata } from './arrow-writer'
import {
  CodeColumn,
  type Codes,
  CodesColumn,
  type Column,
  DayColumn,
  EntriesColumn,
  FlagColumn,
  IntegerColumn,
  NumberColumn,
  TextColumn,
} from './column'

type AnyBatch = Batch<unknown> & { readonly dictionary?: ArrowColumn<unknown> }

/** The columns of an Arrow IPC stream that `columnsToArrow` wrote, as views of its bytes. Throws where it is none. */
export function columnsFromArrow(bytes: Uint8Array): {
  readonly columns: Map<string, Column>
  readonly metadata: Metadata
} {
  const table = tableFromIPC(bytes, { useBigInt: true })
  if (table.schema.fields.length === 0)
    throw new TypeError('expected an Arrow IPC stream, got none')
  const columns = new Map(
    table.schema.fields.map(({ name }, i) => [name, ownColumn(name, onlyBatch(table.children[i]))]),
  )
  return { columns, metadata: Object.fromEntries(table.schema.metadata ?? []) }
}

function onlyBatch(column: ArrowColumn<unknown> | undefined): AnyBatch {
  const data = column?.data ?? []
  if (data.length !== 1) throw new TypeError(`expected one record batch, got ${data.length}`)
  return data[0] as AnyBatch
}

/** A column of ours over the buffers of a batch. */
function ownColumn(name: string, batch: AnyBatch): Column {
  const values = (batch.values ?? new Uint8Array(0)) as never
  const offsets = (batch.offsets as Int32Array | undefined)?.subarray(0, batch.length + 1)
  const [child] = (batch.children ?? []) as AnyBatch[]
  const isDay = (batch.type as { unit?: number }).unit !== undefined
  if (batch.dictionary) return new CodeColumn(codesOf(batch), textsOf(batch))
  if (offsets && child?.dictionary) return new CodesColumn(codesOf(child), offsets, textsOf(child))
  if (offsets && child) return new EntriesColumn(fieldsOf(child), offsets)
  if (offsets) return new TextColumn(values, offsets)
  const array: unknown = (batch.values as Int32Array).subarray(0, batch.length)
  if (array instanceof Float64Array) return new NumberColumn(array)
  if (array instanceof Int32Array) return isDay ? new DayColumn(array) : new IntegerColumn(array)
  if (array instanceof Uint8Array) return new FlagColumn(array)
  throw new TypeError(`${name}: expected a column of a table, got another type`)
}

const codesOf = (batch: AnyBatch) => (batch.values as Codes).subarray(0, batch.length)

function textsOf(batch: AnyBatch): TextColumn {
  const { length, values, offsets } = onlyBatch(batch.dictionary)
  return new TextColumn(values as Uint8Array, (offsets as Int32Array).subarray(0, length + 1))
}

function fieldsOf(batch: AnyBatch): Map<string, Column> {
  const { children } = batch.type as unknown as { children: readonly { name: string }[] }
  return new Map(
    children.map(({ name }, i) => [name, ownColumn(name, batch.children?.[i] as AnyBatch)]),
  )
}
