import { CodesColumn, type Column, TextColumn } from '../../table/column'
import { receivedColumns } from '../../table/column-transfer'
import { plainColumns } from '../../table/plain-column'
import { SEARCHED, searchedColumns } from '../../table/searched-text'
import { type IncidentTable, isSearchable, withColumns } from '../../table/table'
import { datedPart } from '../../table/undated'
import { type TextRuns, wordCodesOf } from '../../table/word-codes'

/**
 * A table of a file with the words that a search looks for: of titles, places, actors, sources and
 * notes, folded. One that has words already is given back as it is.
 */
export function withWords(table: IncidentTable): IncidentTable {
  if (isSearchable(table)) return table
  const all = table.withUndated ?? table
  return withFoundWords(table, plainColumns(wordColumnsOf(searchedColumns(all), all.length)))
}

/** A table with the columns that were found for all of its rows, those without a day included. */
export const withFoundWords = (
  table: IncidentTable,
  words: ReadonlyMap<string, Column>,
): IncidentTable => datedPart(withColumns(table.withUndated ?? table, words), table.length)

/** The columns that a search of a file looks through. Nobody says which names in it are one name, so that each is found as it is spelt. */
export function wordColumnsOf(
  searched: readonly (Column | TextRuns)[],
  length: number,
): Map<string, Column> {
  const none = new TextColumn(new Uint8Array(0), new Int32Array(1))
  return new Map<string, Column>([
    ['names', new CodesColumn(new Uint8Array(0), new Int32Array(length + 1), none)],
    ['words', wordCodesOf(searched, length)],
  ])
}

/**
 * What a search looks through of a table whose columns may be given away: a copy of each, but for those
 * of which there are `runs` elsewhere.
 */
export function searchedApart(
  { columns }: Pick<IncidentTable, 'columns'>,
  runs: ReadonlyMap<string, TextRuns> = new Map(),
): readonly (Column | TextRuns)[] {
  const copied = [...columns].filter(([name]) => SEARCHED.includes(name) && !runs.has(name))
  const kept = receivedColumns(structuredClone(new Map<string, Column>(copied)))
  return SEARCHED.flatMap((name) => runs.get(name) ?? kept.get(name) ?? [])
}
