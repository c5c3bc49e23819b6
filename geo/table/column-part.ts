import { COLUMNS, type ColumnInfo, type TablePart } from './columns'
import { FACET_LIST } from './facets'

const FACET_COLUMNS: ReadonlySet<string> = new Set(FACET_LIST.map(({ column }) => column))

/** The part that brings a column: that of a facet comes with the first screen, which filters by it; one that no list knows comes with the rest. */
export function partOf(name: string): TablePart {
  if (FACET_COLUMNS.has(name)) return 'screen'
  return (COLUMNS as Readonly<Record<string, ColumnInfo>>)[name]?.part ?? 'rest'
}
