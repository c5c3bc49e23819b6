import type { Column } from './column'
import { COLUMNS, type ColumnInfo, type TablePart } from './columns'
import { FACET_LIST } from './facets'
import { isOwnFacet } from './own-columns'

const FACET_COLUMNS: ReadonlySet<string> = new Set(FACET_LIST.map(({ column }) => column))

/** The part that brings a column: that of a facet comes with the first screen, which filters by it; any other that no list knows comes with the rest. */
export function partOf(name: string, column?: Pick<Column, 'kind'>): TablePart {
  if (FACET_COLUMNS.has(name) || isOwnFacet(name, column)) return 'screen'
  return (COLUMNS as Readonly<Record<string, ColumnInfo>>)[name]?.part ?? 'rest'
}
