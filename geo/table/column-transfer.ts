import { type Column, TextColumn } from './column'
import { type ColumnChange, changed } from './column-change'

/*
 * Columns between a worker and its page: what a message keeps of a column is its arrays, whose buffers
 * change hands so that none is copied. What is one array on one side is one on the other.
 */

/** Every buffer of columns once, to be transferred with them. */
export function buffersOf(columns: ReadonlyMap<string, Column>): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  const take = (...arrays: readonly ArrayBufferView[]) => {
    for (const { buffer } of arrays) if (buffer instanceof ArrayBuffer) found.add(buffer)
  }
  for (const column of columns.values()) {
    if ('offsets' in column) take(column.offsets)
    if ('values' in column) take(column.values)
    if ('bytes' in column) take(column.bytes)
    if ('codes' in column) take(column.codes)
    if ('texts' in column) take(column.texts.bytes, column.texts.offsets)
    if ('fields' in column) for (const each of buffersOf(column.fields)) found.add(each)
  }
  return [...found]
}

/** Columns of what a message kept of them. */
export const receivedColumns = (columns: ReadonlyMap<string, Column>): Map<string, Column> =>
  new Map([...columns].map(([name, column]) => [name, changed(column, RECEIVED)]))

const RECEIVED: ColumnChange = {
  values: (values) => values,
  pieces: (pieces, offsets) => [pieces, offsets],
  entries: (fields, offsets) => [receivedColumns(fields), offsets],
  texts: ({ bytes, offsets }) => new TextColumn(bytes, offsets),
}
