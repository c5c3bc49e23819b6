import type { Column, PlainKind } from '@/geo/table/column'
import { COLUMNS, type ColumnInfo } from '@/geo/table/columns'
import { plainKind } from '@/geo/table/plain-column'
import type { IncidentTable } from '@/geo/table/table'

/** A column of a table as the database keeps it. */
export interface StoredColumn {
  readonly name: string
  readonly kind: PlainKind
  /** Which of the row's own codes or own texts it is, from 1; not there for a column that every table may have. */
  readonly place?: number
  /** The fields of entries. */
  readonly fields?: readonly Pick<StoredColumn, 'name' | 'kind'>[]
}

/** Days that stand in every row, whether the table has a column of them or not: first and last possible day, and the day. */
export const DAY_COLUMNS: readonly string[] = ['event_date', 'date_start', 'date_end']

type Named = Pick<StoredColumn, 'name' | 'kind'>

const KINDS: ReadonlyMap<string, ColumnInfo> = new Map(Object.entries(COLUMNS))

/** What a column of each kind is in the database; entries have rows of their own. */
const TYPES: Readonly<Partial<Record<PlainKind, string>>> = {
  text: 'text',
  code: 'int',
  codes: 'int[]',
  number: 'float8',
  integer: 'int',
  day: 'int',
  flag: 'boolean',
}

/** The columns that every row has room for, by name, with their types: all that any table may have but days and entries. */
export const ROOM: readonly (readonly [name: string, type: string])[] = [...KINDS.values()].flatMap(
  ({ name, kind }) => {
    const type = TYPES[kind]
    return type === undefined || DAY_COLUMNS.includes(name) ? [] : [[name, type] as const]
  },
)

/**
 * The columns of a table as they are kept, in their order. Throws a TypeError for a column that is of
 * another kind than its name says, and for one of a file itself that is neither codes nor text.
 */
export function storedColumns({ columns }: IncidentTable): StoredColumn[] {
  const places = { code: 0, text: 0 }
  return [...columns].map(([name, column]): StoredColumn => {
    const kind = plainKind(column.kind)
    const known = KINDS.get(name)
    if (known) {
      if (known.kind !== kind) throw new TypeError(`${name}: expected ${known.kind}, got ${kind}`)
      return kind === 'entries' ? { name, kind, fields: fieldsOf(column) } : { name, kind }
    }
    if (kind !== 'code' && kind !== 'text') {
      throw new TypeError(`${name}: expected codes or text of a file's column, got ${kind}`)
    }
    places[kind]++
    return { name, kind, place: places[kind] }
  })
}

const fieldsOf = (column: Column): Named[] =>
  column.kind === 'entries'
    ? [...column.fields].map(([name, field]) => ({ name, kind: plainKind(field.kind) }))
    : []

/** The dictionary of a column, or of a field of its entries. */
export const dictionaryName = (column: string, field?: string): string =>
  field === undefined ? column : `${column}.${field}`

/** Where a column of codes, days, numbers or text stands in a row. */
export function columnSql({ name, kind, place }: StoredColumn): string {
  if (place === undefined) return `"${name}"`
  return kind === 'code' ? `own_codes[${place}]` : `own_texts[${place}]`
}
