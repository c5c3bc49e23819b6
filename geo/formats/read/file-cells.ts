import type { Column } from '../../table/column'
import { OWN } from '../../table/own-columns'
import type { IncidentTable } from '../../table/table'
import { formatDay } from '../../time/time'

/** What a file says of one row in one of its columns; empty where it says nothing. */
export interface FileCell {
  readonly column: string
  readonly text: string
}

/**
 * What the file says of a row, column by column under the file's own names and as it is written
 * there. Of a table that keeps no columns of a file, every column that holds one value a row.
 */
export function fileCells({ columns }: IncidentTable, row: number): FileCell[] {
  const own = [...columns].filter(([name]) => name.startsWith(OWN))
  const shown = own.length > 0 ? own : [...columns]
  return shown.flatMap(([name, column]) => {
    const text = textOf(column, row)
    return text === null ? [] : [{ column: own.length > 0 ? name.slice(OWN.length) : name, text }]
  })
}

/** The text of the file's own column of a name, whatever its case; empty where there is none, or it says nothing. */
export function fileCell({ columns }: IncidentTable, name: string, row: number): string {
  const wanted = `${OWN}${name}`.toLowerCase()
  const found = [...columns].find(([each]) => each.toLowerCase() === wanted)?.[1]
  return (found && textOf(found, row)) ?? ''
}

/** What stands in the list for a row: its title, or its place or its id where it has none. */
export const rowTitle = (table: IncidentTable, row: number): string =>
  table.title.at(row) || table.place.at(row) || table.id.at(row)

function textOf(column: Column, row: number): string | null {
  switch (column.kind) {
    case 'text':
    case 'recurring':
    case 'code':
      return column.at(row)
    case 'codes':
    case 'packed':
      return column.at(row).join('; ')
    case 'number':
    case 'integer':
      return String(column.at(row) ?? '')
    case 'day': {
      const day = column.at(row)
      return day === null ? '' : formatDay(day)
    }
    default:
      return null
  }
}
