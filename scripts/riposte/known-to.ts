import { CodeBuilder } from '@/geo/table/column-builder'
import { type IncidentTable, withColumns } from '@/geo/table/table'
import { WITHIN, type Within } from '@/geo/vocabulary'
import { Misuse } from './command'

/** How closely places are known, as the argument says it. Throws `Misuse` for another word. */
export function knownToOf(text: string | null): Within | null {
  if (text === null) return null
  const found = WITHIN.find((within) => within === text)
  if (found) return found
  throw new Misuse(`--known-to: expected one of ${WITHIN.join(', ')}; got ${JSON.stringify(text)}`)
}

/** The table where every row that does not say how closely its place is known has what is said of it here. */
export function withKnownTo(table: IncidentTable, knownTo: Within | null): IncidentTable {
  if (knownTo === null) return table
  const builder = new CodeBuilder(WITHIN)
  for (let row = 0; row < table.length; row++) builder.push(table.within.at(row) || knownTo)
  return withColumns(table, new Map([['within', builder.done()]]))
}

/**
 * A line that says how many rows have a point and do not say how closely it is known, where others do;
 * null for none.
 */
export function unsaidLine(table: IncidentTable, rows: Int32Array): string | null {
  if (!table.columns.has('within')) return null
  const unsaid = rows.filter(
    (row) => table.within.at(row) === '' && !Number.isNaN(table.lon[row] as number),
  ).length
  if (unsaid === 0) return null
  const [what, are] = unsaid === 1 ? ['1 row does', 'it takes'] : [`${unsaid} rows do`, 'they take']
  return `${what} not say how closely the place is known, so ${are} no part: --known-to town says it for all of the kind.`
}
