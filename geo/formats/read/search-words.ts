import type { Column } from '../../table/column'
import { CodesBuilder, TextBuilder } from '../../table/column-builder'
import { fold } from '../../table/fold'
import { type IncidentTable, isSearchable, withColumns } from '../../table/table'
import { datedPart } from '../../table/undated'

/** The columns whose text a search looks through, as far as a file has them. */
const SEARCHED = ['title', 'location', 'admin1', 'country', 'actors_named', 'source', 'notes']

/**
 * A table of a file with the words that a search looks through: titles, places, actors, sources and
 * notes, folded. Nobody says which names in it are one name, so that each is found as it is spelt.
 * One that has words already is given back as it is.
 */
export function withWords(table: IncidentTable): IncidentTable {
  if (isSearchable(table)) return table
  if (table.withUndated) return datedPart(withWords(table.withUndated), table.length)
  const names = new CodesBuilder()
  const words = new TextBuilder()
  for (let row = 0; row < table.length; row++) {
    names.push([])
    words.push(wordsOfRow(table, row))
  }
  return withColumns(
    table,
    new Map<string, Column>([
      ['names', names.done()],
      ['search_text', words.done()],
    ]),
  )
}

function wordsOfRow({ columns }: IncidentTable, row: number): string {
  const texts = SEARCHED.flatMap((name) => {
    const column = columns.get(name)
    if (column?.kind === 'codes') return column.at(row)
    return column?.kind === 'text' || column?.kind === 'code' ? [column.at(row)] : []
  })
  return [...new Set(texts.filter(Boolean).map(fold))].join(' | ')
}
