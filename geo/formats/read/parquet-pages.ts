import type { FileMetaData } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'

/**
 * Walks the pages of every column and throws where one promises more bytes than its column has, or
 * more values: a reader makes room for what is promised. Nothing is unpacked.
 */
export function checkPages(bytes: Uint8Array, { row_groups }: FileMetaData): void {
  for (const { columns } of row_groups) {
    for (const { meta_data: column } of columns) {
      if (!column) throw new RangeError('a column without metadata')
      const start = Number(column.dictionary_page_offset || column.data_page_offset)
      const length = Number(column.total_compressed_size)
      if (start < 0 || length < 0 || start + length > bytes.length) {
        throw new RangeError(`a column at ${start} of ${length} bytes: beyond the end of the file`)
      }
      const view = new DataView(bytes.buffer, bytes.byteOffset + start, length)
      checkColumn(view, Number(column.num_values), Number(column.total_uncompressed_size))
    }
  }
}

function checkColumn(view: DataView, values: number, size: number): void {
  const reader = { view, offset: 0 }
  let [found, unpacked] = [0, 0]
  while (reader.offset < view.byteLength - 1 && found < values) {
    const header = parquetHeader(reader)
    const { compressed_page_size: packed, uncompressed_page_size: whole } = header
    const page = header.data_page_header ?? header.data_page_header_v2
    const count = page?.num_values ?? 0
    const entries = header.dictionary_page_header?.num_values ?? 0
    found += count
    unpacked += whole
    const isSound = [packed, whole, count, entries].every((each) => each >= 0)
    const isPromised = found <= values && unpacked <= size && entries <= whole * 8
    if (!isSound || !isPromised || reader.offset + packed > view.byteLength) {
      throw new RangeError(`a page of ${whole} bytes and ${count} values: more than its column has`)
    }
    reader.offset += packed
  }
}
