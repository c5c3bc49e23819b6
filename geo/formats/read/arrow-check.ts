import { FlatTable } from './flatbuffer'
import { beginWith } from './format'
import { MOST_CELLS } from './sheet'

/** Fields of Arrow's messages by their numbers (https://github.com/apache/arrow/tree/main/format). */
const MESSAGE = { kind: 1, header: 2, bodyLength: 3 } as const
const KIND = { schema: 1, dictionary: 2, records: 3 } as const
const SCHEMA = { fields: 1, metadata: 2 } as const
const FIELD = { name: 0, kind: 2, type: 3, children: 5, metadata: 6 } as const
const PAIR = { key: 0, value: 1 } as const
const BATCH = { length: 0, nodes: 1, buffers: 2, counts: 4 } as const
const DICTIONARY_DATA = 1
const FOOTER = { schema: 1, dictionaries: 2, records: 3, metadata: 4 } as const
const UNION = { kind: 14, types: 1 } as const

const [CONTINUES, NODE, BUFFER, BLOCK] = [0xffff_ffff, 16, 16, 24]

/** More fields than this, those within others counted, no table has; nor are they nested deeper. */
const [MOST_FIELDS, DEEPEST] = [10_000, 50]

/**
 * Walks the messages of a file or a stream of Arrow IPC and throws a RangeError where one promises more
 * than is there: a reader loops as often as a list says that it is long.
 */
export function checkArrow(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (beginWith(bytes, 'ARROW1')) checkFile(view)
  else
    for (let at: number | null = 0; at !== null && at < view.byteLength; )
      at = checkMessage(view, at)
}

function checkFile(view: DataView): void {
  const length = view.getInt32(view.byteLength - 10, true)
  const start = view.byteLength - 10 - length
  if (length <= 0 || start < 8) throw new RangeError('a footer beyond the file')
  const footer = FlatTable.root(view, start)
  const schema = footer.table(FOOTER.schema)
  if (schema) checkSchema(schema)
  checkPairs(footer, FOOTER.metadata)
  for (const list of [FOOTER.dictionaries, FOOTER.records]) {
    const { at, length: count } = footer.list(list, BLOCK)
    for (let i = 0; i < count; i++) checkMessage(view, longAt(view, at + i * BLOCK))
  }
}

const longAt = (view: DataView, at: number) => Number(view.getBigInt64(at, true))

/** Where the next message begins; null after the last. */
function checkMessage(view: DataView, start: number): number | null {
  const isMarked = view.getUint32(start, true) === CONTINUES
  const at = start + (isMarked ? 4 : 0)
  const length = view.getInt32(at, true)
  if (length === 0) return null
  const end = at + 4 + length
  if (length < 0 || end > view.byteLength) throw new RangeError('a message beyond the file')
  const message = FlatTable.root(view, at + 4)
  const body = message.number(MESSAGE.bodyLength, longAt, 0)
  if (body < 0 || end + body > view.byteLength) throw new RangeError('a body beyond the file')
  const kind = message.number(MESSAGE.kind, byteAt, 0)
  const header = message.table(MESSAGE.header)
  if (header && kind === KIND.schema) checkSchema(header)
  if (header && kind === KIND.records) checkBatch(header, body)
  const data = kind === KIND.dictionary ? header?.table(DICTIONARY_DATA) : null
  if (data) checkBatch(data, body)
  return end + body
}

const byteAt = (view: DataView, at: number) => view.getUint8(at)

function checkSchema(schema: FlatTable): void {
  checkPairs(schema, SCHEMA.metadata)
  let count = 0
  const check = (field: FlatTable, depth: number) => {
    if (++count > MOST_FIELDS || depth > DEEPEST) throw new RangeError('fields without end')
    field.list(FIELD.name, 1)
    checkPairs(field, FIELD.metadata)
    const isUnion = field.number(FIELD.kind, byteAt, 0) === UNION.kind
    if (isUnion) field.table(FIELD.type)?.list(UNION.types, 4)
    for (const child of field.tables(FIELD.children)) check(child, depth + 1)
  }
  for (const field of schema.tables(SCHEMA.fields)) check(field, 0)
}

function checkPairs(table: FlatTable, list: number): void {
  for (const pair of table.tables(list)) {
    pair.list(PAIR.key, 1)
    pair.list(PAIR.value, 1)
  }
}

function checkBatch(batch: FlatTable, body: number): void {
  const rows = batch.number(BATCH.length, longAt, 0)
  if (rows < 0 || rows > MOST_CELLS) throw new RangeError(`a batch of ${rows} rows`)
  batch.list(BATCH.counts, 8)
  const nodes = batch.list(BATCH.nodes, NODE)
  for (let i = 0; i < nodes.length; i++) {
    const length = longAt(batch.view, nodes.at + i * NODE)
    if (length < 0 || length > MOST_CELLS) throw new RangeError(`a column of ${length} cells`)
  }
  const buffers = batch.list(BATCH.buffers, BUFFER)
  for (let i = 0; i < buffers.length; i++) {
    const at = longAt(batch.view, buffers.at + i * BUFFER)
    const length = longAt(batch.view, buffers.at + i * BUFFER + 8)
    if (at < 0 || length < 0 || at + length > body) throw new RangeError('a buffer beyond its body')
  }
}
