import { CodesBuilder, TextBuilder } from '../../table/column-builder'
import type { ColumnName } from '../../table/columns'
import { fold } from '../../table/fold'
import { type IncidentTable, withColumns } from '../../table/table'

/** What a search in somebody's file looks through. */
const SEARCHED = [
  'title',
  'location',
  'admin1',
  'country',
  'actors_named',
  'source',
  'notes',
] as const satisfies readonly ColumnName[]

/** A table of somebody's file with the words that it is searched by; it knows no other spellings of a name. */
export function withSearchText(table: IncidentTable): IncidentTable {
  const columns = SEARCHED.flatMap((name) => table.columns.get(name) ?? [])
  const [text, names] = [new TextBuilder(), new CodesBuilder()]
  for (let row = 0; row < table.length; row++) {
    text.push(fold(columns.map((column) => said(column, row)).join('\n')))
    names.push([])
  }
  return withColumns(
    table,
    new Map<string, ReturnType<TextBuilder['done']> | ReturnType<CodesBuilder['done']>>([
      ['search_text', text.done()],
      ['names', names.done()],
    ]),
  )
}

function said(column: ReturnType<IncidentTable['columns']['get']>, row: number): string {
  if (column?.kind === 'text' || column?.kind === 'code') return column.at(row)
  return column?.kind === 'codes' ? column.at(row).join('\n') : ''
}
