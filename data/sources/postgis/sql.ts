/*
 * SQL with its values apart: what a value holds never becomes part of the text of a statement. Names
 * of tables and columns come from this folder alone.
 */

/** A value of a statement: sent beside it, read by the database as the type that stands here. */
export interface Bound {
  readonly value: string
  readonly type: 'int' | 'int[]' | 'float8' | 'float8[]' | 'text' | 'text[]'
}

export const int = (value: number): Bound => ({ value: String(value), type: 'int' })
export const float = (value: number): Bound => ({ value: String(value), type: 'float8' })
export const text = (value: string): Bound => ({ value, type: 'text' })
export const ints = (values: Iterable<number>): Bound => ({
  value: `{${[...values].join(',')}}`,
  type: 'int[]',
})
export const floats = (values: Iterable<number>): Bound => ({
  value: `{${[...values].join(',')}}`,
  type: 'float8[]',
})

/** A piece of SQL: its text in pieces, and what stands between them. */
export interface Sql {
  readonly texts: readonly string[]
  readonly between: readonly (Sql | Bound)[]
}

const isSql = (part: Sql | Bound): part is Sql => 'texts' in part

/** SQL as it is written, with other SQL and values in it. */
export const sql = (texts: TemplateStringsArray, ...between: (Sql | Bound)[]): Sql => ({
  texts,
  between,
})

/** SQL of which this folder made the text, such as the name of a column. */
export const verbatim = (written: string): Sql => ({ texts: [written], between: [] })

/** Pieces with something between them; `none` where there are no pieces. */
export function joined(pieces: readonly Sql[], between: string, none: string): Sql {
  if (pieces.length === 0) return verbatim(none)
  return { texts: ['', ...pieces.slice(1).map(() => between), ''], between: pieces }
}

/** A statement as it is sent. */
export interface Sent {
  readonly text: string
  readonly values: readonly string[]
}

/** The text of SQL with numbers where values stand, each value once, and the values. */
export function sent(statement: Sql): Sent {
  const values: Bound[] = []
  const numberOf = (bound: Bound) => {
    const known = values.findIndex(
      ({ value, type }) => value === bound.value && type === bound.type,
    )
    return known >= 0 ? known + 1 : values.push(bound)
  }
  const write = ({ texts, between }: Sql): string =>
    texts.reduce((before, piece, i) => {
      const part = between[i - 1] as Sql | Bound
      return before + (isSql(part) ? write(part) : `$${numberOf(part)}::${part.type}`) + piece
    })
  const written = write(statement)
  return { text: written, values: values.map(({ value }) => value) }
}
