import type { FileMetaData, PageHeader } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import {
  getMaxDefinitionLevel,
  getMaxRepetitionLevel,
  getSchemaPath,
} from 'hyparquet/src/schema.js'
import { checkRuns } from './parquet-runs'

/** Unpacks a page into room of the size that it promises. Throws where it does not fit. */
export type Unpack = (packed: Uint8Array, size: number) => Uint8Array

/** What is known of the column that a page is of. */
interface ColumnInfo {
  readonly values: number
  readonly size: number
  /** How many bits its levels of repetition and of definition take; 0 where it has none. */
  readonly widths: readonly [repetition: number, definition: number]
  readonly unpack: Unpack
}

const bits = (most: number) => 32 - Math.clz32(most)

/**
 * Walks the pages of every column and throws where one promises more bytes than its column has, or
 * more values, or repeats a level or a place in its dictionary more often: a reader makes room for what
 * is promised. `unpackers` are the codecs by their names.
 */
export function checkPages(
  bytes: Uint8Array,
  metadata: FileMetaData,
  unpackers: Readonly<Record<string, Unpack>>,
): void {
  for (const { columns } of metadata.row_groups) {
    for (const { meta_data: column } of columns) {
      if (!column) throw new RangeError('a column without metadata')
      const start = Number(column.dictionary_page_offset || column.data_page_offset)
      const length = Number(column.total_compressed_size)
      if (!(start >= 0 && length >= 0 && start + length <= bytes.length)) {
        throw new RangeError(`a column at ${start} of ${length} bytes: beyond the end of the file`)
      }
      const path = getSchemaPath(metadata.schema, column.path_in_schema)
      checkColumn(new DataView(bytes.buffer, bytes.byteOffset + start, length), {
        values: Number(column.num_values),
        size: Number(column.total_uncompressed_size),
        widths: [bits(getMaxRepetitionLevel(path)), bits(getMaxDefinitionLevel(path))],
        unpack: unpackers[column.codec] ?? ((page) => page),
      })
    }
  }
}

function checkColumn(view: DataView, column: ColumnInfo): void {
  const reader = { view, offset: 0 }
  let [found, unpacked] = [0, 0]
  while (reader.offset < view.byteLength - 1 && found < column.values) {
    const header = parquetHeader(reader)
    const { compressed_page_size: packed, uncompressed_page_size: whole } = header
    const { num_values: entries = 0 } = header.dictionary_page_header ?? {}
    const count = valuesOf(header)
    found += count
    unpacked += whole
    const isSound = [packed, whole, count, entries].every(
      (each) => Number.isInteger(each) && each >= 0,
    )
    const isPromised = found <= column.values && unpacked <= column.size && entries <= whole * 8
    if (!isSound || !isPromised || reader.offset + packed > view.byteLength) {
      throw new RangeError(`a page of ${whole} bytes and ${count} values: more than its column has`)
    }
    const bytes = new Uint8Array(view.buffer, view.byteOffset + reader.offset, packed)
    if (header.type === 'DATA_PAGE') checkPage(column.unpack(bytes, whole), header, column)
    if (header.type === 'DATA_PAGE_V2') checkPageV2(bytes, header, column)
    reader.offset += packed
  }
}

function valuesOf({ type, data_page_header, data_page_header_v2 }: PageHeader): number {
  if (type === 'DICTIONARY_PAGE') return 0
  const page = type === 'DATA_PAGE' ? data_page_header : data_page_header_v2
  if (!page?.encoding) throw new RangeError('a page without values')
  return page.num_values
}

/** A page whose levels are packed with its values, each behind its length. */
function checkPage(page: Uint8Array, header: PageHeader, { widths }: ColumnInfo): void {
  const { num_values: count, encoding = '' } = header.data_page_header ?? { num_values: 0 }
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  let start = 0
  for (const width of widths) {
    if (width === 0) continue
    const end = start + 4 + view.getUint32(start, true)
    checkRuns(view, { start: start + 4, end: Math.min(end, page.length), width, count })
    start = end
  }
  checkPlaces(view, start, encoding, count)
}

/** A page whose levels lie before its values and are not packed. */
function checkPageV2(bytes: Uint8Array, header: PageHeader, { widths, unpack }: ColumnInfo): void {
  const page = header.data_page_header_v2
  if (!page) return
  const { num_values: count, num_nulls: nulls, encoding } = page
  const lengths = [page.repetition_levels_byte_length, page.definition_levels_byte_length]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!(nulls >= 0 && nulls <= count)) throw new RangeError(`${nulls} of ${count} values are none`)
  let start = 0
  widths.forEach((width, i) => {
    const end = start + (lengths[i] ?? Number.NaN)
    if (!(end >= start && end <= bytes.length)) throw new RangeError('levels beyond their page')
    if (width > 0) checkRuns(view, { start, end, width, count })
    start = end
  })
  const size = header.uncompressed_page_size - start
  const isPacked = page.is_compressed !== false && size > 0
  const values = isPacked ? unpack(bytes.subarray(start), size) : bytes.subarray(start)
  const inner = new DataView(values.buffer, values.byteOffset, values.byteLength)
  if (count > nulls) checkPlaces(inner, 0, encoding, count - nulls)
}

/** The places in a dictionary, or truths, that a page repeats; `count` is how many there may be. */
function checkPlaces(view: DataView, start: number, encoding: string, count: number): void {
  const end = view.byteLength
  // Fewer than there are values is no harm: some values are none, which their levels say.
  const atMost = (from: number, width: number) => {
    if (width > 0 && from < end) checkRuns(view, { start: from, end, width, count, isMost: true })
  }
  if (/DICTIONARY/.test(encoding) && start < end) atMost(start + 1, view.getUint8(start))
  if (encoding === 'RLE') atMost(start + 4, 1)
}
