import type { DatasetFacts } from '../../source'
import { NOT_STATED } from '../../table/column'
import type { IncidentTable } from '../../table/table'
import { type Day, formatDay } from '../../time/time'
import { rowTitle } from './file-cells'

/** A row of a file as a citation and a report name it. */
export interface CitedRow {
  readonly id: string
  readonly title: string
  /** Local day of the incident, null where the file names none, and of the reader's access: YYYY-MM-DD. */
  readonly day: string | null
  readonly accessed: string
  /** Address of its page, whole, with the version in it. */
  readonly address: string
  readonly dataset: Pick<DatasetFacts, 'title' | 'version' | 'citation' | 'licence'>
}

/** The words of such a citation. */
export interface RowCitationWords {
  readonly row: (isoDay: string | null, id: string, title: string) => string
  readonly within: (dataset: string, version: string) => string
  readonly accessed: (isoDay: string) => string
}

const statedDay = (day: Day) => (day === NOT_STATED ? null : formatDay(day))

/** What a citation of a row says, read on `accessed` at the address of its page. */
export const citedRow = (
  table: IncidentTable,
  row: number,
  dataset: CitedRow['dataset'],
  address: string,
  accessed: string,
): CitedRow => ({
  id: table.id.at(row),
  title: rowTitle(table, row),
  day: statedDay(table.day[row] as number),
  accessed,
  address,
  dataset,
})

/**
 * How to cite one row of a file, in a line: as its makers want the file to be cited, then which row
 * of which version of it, under which licence, and where it was read.
 */
export function rowCitation(cited: CitedRow, words: RowCitationWords): string {
  const { id, title, day, accessed, address, dataset } = cited
  return [
    dataset.citation,
    words.row(day, id, title),
    words.within(dataset.title, dataset.version),
    dataset.licence.name,
    `${address} (${words.accessed(accessed)})`,
  ]
    .map((part) => part.replace(/\s+/g, ' ').trim().replace(/\.?$/, '.'))
    .join(' ')
}
