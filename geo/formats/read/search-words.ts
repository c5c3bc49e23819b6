import type { Column } from '../../table/column'
import { CodesBuilder } from '../../table/column-builder'
import { searchedColumns } from '../../table/searched-text'
import { type IncidentTable, isSearchable, withColumns } from '../../table/table'
import { datedPart } from '../../table/undated'
import { wordCodesOf } from '../../table/word-codes'

/**
 * A table of a file with the words that a search looks for: of titles, places, actors, sources and
 * notes, folded. Nobody says which names in it are one name, so that each is found as it is spelt.
 * One that has words already is given back as it is.
 */
export function withWords(table: IncidentTable): IncidentTable {
  if (isSearchable(table)) return table
  if (table.withUndated) return datedPart(withWords(table.withUndated), table.length)
  const names = new CodesBuilder()
  for (let row = 0; row < table.length; row++) names.push([])
  return withColumns(
    table,
    new Map<string, Column>([
      ['names', names.done()],
      ['words', wordCodesOf(searchedColumns(table), table.length)],
    ]),
  )
}
