import type { CodeColumn, CodesColumn, Column } from './column'
import type { ColumnName } from './columns'

/** What of a table facets are read from. */
interface Columns {
  readonly columns: ReadonlyMap<string, Column>
}

/** Something that incidents are filtered by: a column with a closed list of options. */
export interface FacetInfo {
  /** Its name in the query string. */
  readonly id: string
  /** The column it reads: one option a row, or any number. */
  readonly column: ColumnName
  /** Where its options have their labels: in the words of the interface, from the dataset, or none but themselves. */
  readonly labels: 'interface' | 'dataset' | 'own'
  /** The column that says in which lanes a row stands, where that is not the one it is filtered by. */
  readonly laneColumn?: ColumnName
}

const facet = <const Id extends string>(
  id: Id,
  column: ColumnName,
  labels: FacetInfo['labels'],
  more: Pick<FacetInfo, 'laneColumn'> = {},
) => ({ id, column, labels, ...more })

/**
 * Every facet, in the order the screen shows them. The filter, the query string, the options with
 * their counts, the lanes and the colours follow from this list.
 */
export const FACET_LIST = [
  facet('act', 'act', 'interface'),
  facet('target', 'target', 'dataset'),
  facet('standing', 'standing', 'interface'),
  facet('weapon', 'weapon', 'interface'),
  facet('within', 'within', 'interface'),
  // One who is only denied to have done it is found by a filter, and stands in no lane.
  facet('actor', 'actors_named', 'dataset', { laneColumn: 'claimed_for' }),
] as const satisfies readonly FacetInfo[]

export type Facet = (typeof FACET_LIST)[number]['id']

export const FACETS: readonly Facet[] = FACET_LIST.map(({ id }) => id)

const byId = new Map<string, (typeof FACET_LIST)[number]>(FACET_LIST.map((each) => [each.id, each]))

/** The declaration of a facet. Throws a RangeError for one that is not there. */
export function facetInfo(id: Facet): FacetInfo {
  const info = byId.get(id)
  if (!info) throw new RangeError(`expected a facet (${FACETS.join(', ')}), got ${id}`)
  return info
}

/** The column of a facet; null where the table's source does not have it. */
export const facetColumn = (table: Columns, id: Facet): CodeColumn | CodesColumn | null =>
  codesIn(table, facetInfo(id).column)

/** The column whose options are the lanes of a facet; null where the table's source does not have it. */
export function laneColumn(table: Columns, id: Facet): CodeColumn | CodesColumn | null {
  const { column, laneColumn: own }: FacetInfo = facetInfo(id)
  return codesIn(table, own ?? column)
}

function codesIn({ columns }: Columns, name: ColumnName): CodeColumn | CodesColumn | null {
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

const used = new WeakMap<Columns, Map<Facet, ReadonlySet<number>>>()

/** The codes of a facet's options that some row of the table has. */
export function usedOptions(table: Columns, id: Facet): ReadonlySet<number> {
  const known = used.get(table) ?? new Map<Facet, ReadonlySet<number>>()
  used.set(table, known)
  const codes = known.get(id) ?? usedCodes(facetColumn(table, id))
  known.set(id, codes)
  return codes
}

function usedCodes(column: CodeColumn | CodesColumn | null): ReadonlySet<number> {
  const codes = new Set<number>(column?.codes)
  codes.delete(column?.texts.length ?? 0)
  return codes
}
