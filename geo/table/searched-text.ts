import type { Column } from './column'
import { fold } from './fold'
import type { IncidentTable } from './table'

/** The columns whose text a search looks through where a table has no text for it, as far as it has them. */
export const SEARCHED = [
  'title',
  'location',
  'admin1',
  'country',
  'actors_named',
  'source',
  'notes',
]

/** The columns that a search of a file looks through. */
export const searchedColumns = ({ columns }: Pick<IncidentTable, 'columns'>): Column[] =>
  SEARCHED.flatMap((name) => columns.get(name) ?? [])

/** What a search looks through of one row of a file, folded. */
export function searchedText(table: Pick<IncidentTable, 'columns'>, row: number): string {
  const texts = searchedColumns(table).flatMap((column) => {
    switch (column.kind) {
      case 'codes':
        return column.at(row)
      case 'text':
      case 'recurring':
      case 'code':
        return [column.at(row)]
      default:
        return []
    }
  })
  return texts.map(fold).filter(Boolean).join(' | ')
}
