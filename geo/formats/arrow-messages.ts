import {
  type DataType,
  dictionary,
  field,
  int8,
  int16,
  int32,
  utf8,
  Version,
} from '@uwdata/flechette'
import { encodeIPC } from '@uwdata/flechette/src/encode/encode-ipc.js'
import { batchOf, type Metadata, validityOf } from '../table/arrow-writer'
import type { Column, TextColumn } from '../table/column'
import { plainColumn } from '../table/plain-column'
import type { Bytes } from './content'
import { areSame } from './read/shared-texts'

/*
 * The messages of an Arrow IPC stream one by one, as they are sent while rows still come: its schema,
 * the dictionaries, record batches and the end. What is the same in several columns of a batch stands
 * in it once: that two fields have one buffer is for no reader another value.
 */

/** What ends a stream: a message of no length. */
export const END = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0)

/** A part of a record batch: what is in it, and its buffers in the order of its type. */
export interface Field {
  readonly length: number
  readonly nullCount: number
  readonly buffers: readonly ArrayBufferView[]
}

type Encoded = Parameters<typeof encodeIPC>[0]

function message(data: Encoded): Bytes {
  const bytes = encodeIPC(data).finish() as Bytes
  return bytes.subarray(0, bytes.length - END.length)
}

/** The columns of a stream by name and type, which come before anything else. */
export const schemaMessage = (
  fields: readonly (readonly [name: string, type: DataType])[],
  metadata: Metadata,
): Bytes =>
  message({
    schema: {
      version: Version.V5,
      endianness: 0,
      fields: fields.map(([name, type]) => field(name, type)),
      metadata: new Map(Object.entries(metadata)),
    },
  })

/** The texts of a dictionary, before the first batch that has it. */
export function dictionaryMessage(id: number, texts: TextColumn): Bytes {
  const { bytes, offsets, length } = texts
  const data = recordBatch([{ length, nullCount: 0, buffers: [NO_BYTES, offsets, bytes] }])
  return message({ dictionaries: [{ id, isDelta: false, data }] })
}

/** Equally long columns of some rows. */
export const recordsMessage = (fields: readonly Field[]): Bytes =>
  message({ records: [recordBatch(fields)] })

const NO_BYTES = new Uint8Array(0)

/** A column as a field of a batch. */
export function fieldOf(column: Column): Field {
  const { length, nullCount, validity, offsets, values } = batchOf(
    plainColumn(column),
  ) as unknown as {
    readonly validity: Uint8Array
    readonly offsets?: Int32Array
    readonly values: ArrayBufferView
  } & Field
  return { length, nullCount, buffers: [validity, ...(offsets ? [offsets] : []), values] }
}

/** Numbers of texts in a dictionary, -1 for none, as a field of the type that a dictionary of so many has. */
export function numbersField(numbers: Int32Array, most: number): Field {
  const [nullCount, validity] = validityOf(numbers.length, (row) => numbers[row] === -1)
  const indices = new (indicesOf(most).values)(numbers.length)
  for (let row = 0; row < numbers.length; row++) indices[row] = Math.max(0, numbers[row] as number)
  return { length: numbers.length, nullCount, buffers: [validity, indices] }
}

/** The type of a column of texts by number, of which there may be so many. */
export const dictionaryType = (id: number, most: number): DataType =>
  dictionary(utf8(), indicesOf(most).type, false, id)

const INDICES = [
  { least: 0x80, type: int8(), values: Int8Array },
  { least: 0x8000, type: int16(), values: Int16Array },
] as const

const indicesOf = (most: number) =>
  INDICES.find(({ least }) => most <= least) ?? { type: int32(), values: Int32Array }

/** A batch as flechette encodes it; buffers of the same bytes are one. */
function recordBatch(fields: readonly Field[]) {
  const regions: { offset: number; length: number }[] = []
  const buffers: Uint8Array[] = []
  const known = new Map<number, { readonly bytes: Uint8Array; readonly offset: number }[]>()
  let byteLength = 0
  for (const view of fields.flatMap((each) => each.buffers)) {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
    const { length } = bytes
    const alike = known.get(length) ?? []
    let offset = alike.find((other) => areSame(other.bytes, bytes))?.offset
    if (offset === undefined) {
      offset = byteLength
      known.set(length, [...alike, { bytes, offset }])
      buffers.push(bytes)
      byteLength += (length + 7) & ~7
    }
    regions.push({ offset, length })
  }
  const nodes = fields.map(({ length, nullCount }) => ({ length, nullCount }))
  return { byteLength, nodes, regions, variadic: [], buffers }
}
