import type { CodeColumn, CodesColumn, Column } from './column'
import type { ColumnName } from './columns'
import { isOwnFacet, OWN, type OwnColumn } from './own-columns'

/** What of a table facets are read from. */
interface Columns {
  readonly columns: ReadonlyMap<string, Column>
}

/** Something that incidents are filtered by: a column with a closed list of options. */
interface Declared {
  /** Its name in the query string. */
  readonly id: string
  /** The column it reads: one option a row, or any number. */
  readonly column: ColumnName | OwnColumn
  /** Where its options have their labels: in the words of the interface, from the dataset, or none but themselves. */
  readonly labels: 'interface' | 'dataset' | 'own'
  /** The column that says in which lanes a row stands, where that is not the one it is filtered by. */
  readonly laneColumn?: ColumnName
}

const facet = <const Id extends string, const Labels extends Declared['labels']>(
  id: Id,
  column: ColumnName,
  labels: Labels,
  more: Pick<Declared, 'laneColumn'> = {},
) => ({ id, column, labels, ...more })

/**
 * The facets that any table may have, in the order the screen shows them. The filter, the query
 * string, the options with their counts, the lanes and the colours follow from this list and from
 * the columns of a table itself.
 */
export const FACET_LIST = [
  facet('act', 'act', 'interface'),
  facet('target', 'target', 'dataset'),
  facet('standing', 'standing', 'interface'),
  facet('weapon', 'weapon', 'interface'),
  facet('within', 'within', 'interface'),
  // One who is only denied to have done it is found by a filter, and stands in no lane.
  facet('actor', 'actors_named', 'dataset', { laneColumn: 'claimed_for' }),
] as const satisfies readonly Declared[]

type Standard = (typeof FACET_LIST)[number]
export type StandardFacet = Standard['id']

/** A facet whose options have labels; those of any other are called what they are. */
export type LabelledFacet = Exclude<Standard, { readonly labels: 'own' }>['id']

/** What stands before the name of a column of a file where that is a facet. */
const OWN_FACET = 'f.'

/** A facet by a column of a file: `f.event_type`. */
export type OwnFacet = `${typeof OWN_FACET}${string}`

export type Facet = StandardFacet | OwnFacet

export interface FacetInfo extends Declared {
  readonly id: Facet
}

/** The facets that any table may have. */
export const FACETS: readonly StandardFacet[] = FACET_LIST.map(({ id }) => id)

export const isOwnFacetId = (id: string): id is OwnFacet => id.startsWith(OWN_FACET)

/** The options that are chosen of facets. null, and a facet that is not there, is "any"; an empty list is "none of them". */
export type Choices = { readonly [Id in Facet]?: readonly string[] | null }

/** What a file calls the column of a facet of its own. */
export const ownName = (id: OwnFacet): string => id.slice(OWN_FACET.length)

/** The same to be read: "type_of_violence" is "type of violence". */
export const ownTitle = (id: OwnFacet): string => {
  const name = ownName(id)
  return name.replaceAll('_', ' ').trim() || name
}

const byId = new Map<string, FacetInfo>(FACET_LIST.map((each) => [each.id, each]))

/** The declaration of a facet, whether a table has it or not. Throws a RangeError for what is none. */
export function facetInfo(id: Facet): FacetInfo {
  if (isOwnFacetId(id)) return { id, column: `${OWN}${ownName(id)}`, labels: 'own' }
  const info = byId.get(id)
  if (!info) throw new RangeError(`expected a facet (${FACETS.join(', ')}, f.…), got ${id}`)
  return info
}

/** The facets of a table: those of the list whose column it has, then those by columns of its own, in their order. */
export const facetsOf = ({ columns }: Columns): readonly FacetInfo[] => [
  ...FACET_LIST.filter(({ column }) => columns.has(column)),
  ...[...columns]
    .filter(([name, column]) => isOwnFacet(name, column))
    .map(([name]) => facetInfo(`${OWN_FACET}${name.slice(OWN.length)}`)),
]

/** The column of a facet; null where the table's source does not have it. */
export const facetColumn = (table: Columns, id: Facet): CodeColumn | CodesColumn | null =>
  codesIn(table, facetInfo(id).column)

/** The column whose options are the lanes of a facet; null where the table's source does not have it. */
export function laneColumn(table: Columns, id: Facet): CodeColumn | CodesColumn | null {
  const { column, laneColumn: own } = facetInfo(id)
  return codesIn(table, own ?? column)
}

function codesIn({ columns }: Columns, name: string): CodeColumn | CodesColumn | null {
  const column = columns.get(name)
  return column?.kind === 'code' || column?.kind === 'codes' ? column : null
}

/** The ids a facet can take in this table, in the order the screen shows them. */
export const optionsOf = (table: Columns, id: Facet): readonly string[] =>
  facetColumn(table, id)?.options ?? []

/** The codes of a row's options: one, several or none. */
export function rowCodes(column: CodeColumn | CodesColumn, row: number): readonly number[] {
  if (column.kind === 'codes') return Array.from(column.of(row))
  const code = column.codes[row] as number
  return code < column.texts.length ? [code] : []
}

/** The first code that a row has in a facet's column; -1 for none. */
export function firstCode(column: CodeColumn | CodesColumn, row: number): number {
  if (column.kind === 'codes') return column.of(row)[0] ?? -1
  const code = column.codes[row] as number
  return code < column.texts.length ? code : -1
}

const counted = new WeakMap<Column, Int32Array>()

/** How often each option of a column occurs in the whole of it. */
export function optionUses(column: CodeColumn | CodesColumn): Int32Array {
  const before = counted.get(column)
  if (before) return before
  const { codes, texts } = column
  // The last is of rows without an option.
  const uses = new Int32Array(texts.length + 1)
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number
    uses[code] = (uses[code] as number) + 1
  }
  const done = uses.subarray(0, texts.length)
  counted.set(column, done)
  return done
}

/** The codes that occur among so many uses of each, the commonest first; of equals the one that stands first in the column. */
export const byUse = (uses: ArrayLike<number>): number[] =>
  Array.from({ length: uses.length }, (_, code) => code)
    .filter((code) => (uses[code] as number) > 0)
    .sort((a, b) => (uses[b] as number) - (uses[a] as number) || a - b)

const NO_CODES: ReadonlySet<number> = new Set()

/** The codes of a facet's options that some row of the table has. */
export function usedOptions(table: Columns, id: Facet): ReadonlySet<number> {
  const column = facetColumn(table, id)
  return column ? new Set(byUse(optionUses(column))) : NO_CODES
}
