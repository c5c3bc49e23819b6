import { decodeIPC } from '@uwdata/flechette/src/decode/decode-ipc.js'
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

/*
 * flechette takes an Arrow IPC stream apart; its tables would then decode every text of every
 * dictionary at once. Our columns are views of the buffers, and decode what somebody reads.
 */

type Data = ReturnType<typeof decodeIPC>
type Record = NonNullable<Data['records']>[number]
type Field = NonNullable<Data['schema']>['fields'][number]

/** Numbers of Arrow's types (https://github.com/apache/arrow/blob/main/format/Schema.fbs). */
const TYPE = { dictionary: -1, int: 2, float: 3, utf8: 5, date: 8, list: 12, struct: 13 } as const

/** The columns of an Arrow IPC stream that `columnsToArrow` wrote, as views of its bytes. Throws where it is none. */
export function columnsFromArrow(bytes: Uint8Array): {
  readonly columns: Map<string, Column>
  readonly metadata: Metadata
} {
  const { schema, dictionaries, records } = decodeIPC(bytes)
  if (!schema || schema.fields.length === 0)
    throw new TypeError('expected an Arrow IPC stream, got none')
  const [record, ...more] = records ?? []
  if (!record || more.length > 0)
    throw new TypeError(`expected one record batch, got ${records?.length ?? 0}`)
  const texts = new Map(
    (dictionaries ?? []).map(({ id, data, body }) => [
      id,
      textsFrom(new Buffers({ ...data, ...(body ? { body } : {}) })),
    ]),
  )
  const buffers = new Buffers(record)
  const columns = new Map(
    schema.fields.map((field) => [field.name, columnFrom(field, buffers, texts)]),
  )
  return { columns, metadata: Object.fromEntries(schema.metadata ?? []) }
}

type ArrayType<A> = { new (buffer: ArrayBufferLike, offset: number, length: number): A }

/** The buffers of a batch, one after another in the order of its fields. */
class Buffers {
  private node = 0
  private region = 0

  constructor(private readonly batch: Record) {
    if (batch.compression) throw new TypeError('expected no compression in an Arrow IPC stream')
  }

  /** How many slots the next field has; its bitmap of slots that hold something is passed over. */
  length(): number {
    this.region++
    return this.batch.nodes[this.node++]?.length ?? 0
  }

  next<A>(type: ArrayType<A> & { readonly BYTES_PER_ELEMENT: number }, length?: number): A {
    const { body } = this.batch
    const at = this.batch.regions[this.region++]
    if (!body || !at) throw new TypeError('expected more buffers in an Arrow IPC stream')
    const count = length ?? at.length / type.BYTES_PER_ELEMENT
    return new type(body.buffer, body.byteOffset + at.offset, count)
  }
}

type Texts = ReadonlyMap<number, TextColumn>

function textsFrom(buffers: Buffers): TextColumn {
  const length = buffers.length()
  const offsets = buffers.next(Int32Array, length + 1)
  return new TextColumn(buffers.next(Uint8Array), offsets)
}

/** The column of a field, whose buffers come next. */
function columnFrom({ name, type }: Field, buffers: Buffers, texts: Texts): Column {
  switch (type.typeId) {
    case TYPE.utf8:
      return textsFrom(buffers)
    case TYPE.dictionary:
      return codesFrom(type, buffers, texts)
    case TYPE.list:
      return listsFrom(name, type, buffers, texts)
    case TYPE.float:
      return new NumberColumn(buffers.next(Float64Array, buffers.length()))
    case TYPE.date:
      return new DayColumn(buffers.next(Int32Array, buffers.length()))
    case TYPE.int: {
      const length = buffers.length()
      return type.bitWidth === 8
        ? new FlagColumn(buffers.next(Uint8Array, length))
        : new IntegerColumn(buffers.next(Int32Array, length))
    }
    default:
      throw new TypeError(`${name}: expected a column of a table, got another type`)
  }
}

type TypeOf<Id extends number> = Extract<Field['type'], { typeId: Id }>

const CODES = { 8: Uint8Array, 16: Uint16Array, 32: Uint32Array } as const

function codesFrom(
  { id, indices }: TypeOf<typeof TYPE.dictionary>,
  buffers: Buffers,
  texts: Texts,
): CodeColumn {
  const dictionary = texts.get(id)
  if (!dictionary) throw new TypeError(`expected a dictionary of number ${id}, got none`)
  const type = CODES[indices.bitWidth as keyof typeof CODES] as typeof Uint8Array
  return new CodeColumn(buffers.next<Codes>(type, buffers.length()), dictionary)
}

function listsFrom(
  name: string,
  { children }: TypeOf<typeof TYPE.list>,
  buffers: Buffers,
  texts: Texts,
): CodesColumn | EntriesColumn {
  const offsets = buffers.next(Int32Array, buffers.length() + 1)
  const type = children[0]?.type
  if (type?.typeId === TYPE.dictionary) {
    const { codes, texts: options } = codesFrom(type, buffers, texts)
    return new CodesColumn(codes, offsets, options)
  }
  if (type?.typeId !== TYPE.struct)
    throw new TypeError(`${name}: expected a list of codes or entries`)
  buffers.length()
  const fields = type.children.map(
    (child) => [child.name, columnFrom(child, buffers, texts)] as const,
  )
  return new EntriesColumn(new Map(fields), offsets)
}
