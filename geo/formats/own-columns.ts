import { OWN } from '../table/own-columns'
import { plainKind } from '../table/plain-column'
import type { IncidentTable } from '../table/table'
import { asStored, CELL_TYPES, type ExportColumn, readCell } from './export-columns'

/**
 * The columns that a table has beside ours, as every export writes them after ours: under their own
 * name, or with `own_` before it where one of `taken` is called so, whatever its case. Two of its own
 * that differ by case alone are told apart in the same way.
 */
export function ownColumns(
  { columns }: Pick<IncidentTable, 'columns'>,
  taken: Iterable<string>,
): ExportColumn[] {
  const names = new Set(Array.from(taken, folded))
  return [...columns].flatMap(([key, { kind }]) => {
    if (!key.startsWith(OWN) || kind === 'entries') return []
    const own = key.slice(OWN.length)
    let name = own === '' ? 'own_' : own
    while (names.has(folded(name))) name = `own_${name}`
    names.add(folded(name))
    return [
      {
        name,
        type: CELL_TYPES[plainKind(kind)],
        meaning: `The column “${own}” of the file that the data are from, as it stands there`,
        made: asStored(key),
        read: (table, row) => readCell(table.columns.get(key), row),
      },
    ]
  })
}

/** Whether a table has columns beside ours. */
export const hasOwnColumns = (table: Pick<IncidentTable, 'columns'>): boolean =>
  ownColumns(table, []).length > 0

/** Databases and spreadsheets take names for one that differ by case alone. */
const folded = (name: string) => name.toLowerCase()
