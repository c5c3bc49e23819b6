import { CodesColumn, type Column, TextColumn } from '../../table/column'
import { searchedColumns } from '../../table/searched-text'
import { type IncidentTable, isSearchable, withColumns } from '../../table/table'
import { datedPart } from '../../table/undated'
import { wordCodesOf } from '../../table/word-codes'

/**
 * A table of a file with the words that a search looks for: of titles, places, actors, sources and
 * notes, folded. One that has words already is given back as it is.
 */
export function withWords(table: IncidentTable): IncidentTable {
  if (isSearchable(table)) return table
  const all = table.withUndated ?? table
  return withFoundWords(table, wordColumnsOf(all, all.length))
}

/** A table with the columns that were found for all of its rows, those without a day included. */
export const withFoundWords = (
  table: IncidentTable,
  words: ReadonlyMap<string, Column>,
): IncidentTable => datedPart(withColumns(table.withUndated ?? table, words), table.length)

/** The columns that a search of a file looks through. Nobody says which names in it are one name, so that each is found as it is spelt. */
export function wordColumnsOf(
  table: Pick<IncidentTable, 'columns'>,
  length: number,
): Map<string, Column> {
  const none = new TextColumn(new Uint8Array(0), new Int32Array(1))
  return new Map<string, Column>([
    ['names', new CodesColumn(new Uint8Array(0), new Int32Array(length + 1), none)],
    ['words', wordCodesOf(searchedColumns(table), length)],
  ])
}
