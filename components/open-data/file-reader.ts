import { withFoundWords } from '@/geo/formats/read/search-words'
import { type UndeclaredWords, undeclaredFacts } from '@/geo/formats/read/undeclared-facts'
import { receivedColumns } from '@/geo/table/column-transfer'
import { extentOf, type IncidentTable, openTable } from '@/geo/table/table'
import { datedPart } from '@/geo/table/undated'
import { dayOf } from '@/geo/time/time'
import { formatDataReference } from '@/geo/view/data-reference'
import { isSearchAddressed } from '../site/addressed-data'
import { nextTask } from '../state/next-task'
import { today } from '../state/today'
import { FileReading } from './file-reading'
import type { FileReport, FileSummary } from './file-report'
import { FileSource } from './file-source'
import type { OpenedData } from './opened-data'
import type { ReadAnswer, ReadChoices, Wanted } from './read-worker'

export type Refused = Extract<ReadAnswer, { kind: 'refused' }>['refusal']

/** What came of a try to read a file. */
export type ReadOutcome =
  | { readonly kind: 'nothing'; readonly report: FileReport }
  | { readonly kind: 'opened'; readonly data: OpenedData }
  | { readonly kind: 'summary'; readonly summary: FileSummary }
  | { readonly kind: 'refused'; readonly refusal: Refused }
  | { readonly kind: 'failed' }

export const NO_CHOICES: ReadChoices = {
  answers: { encoding: null, dayOrder: null, utcOffset: null, entry: null },
  fields: null,
  isSwapped: null,
  mends: [],
  places: {},
}

/** By then the map of very many rows has been drawn: nobody searches what is not there. */
const WORDS_AFTER_MS = 1000

/** Reads one file, as often as choices ask for it; `address` is where it is on this host, null for a reader's. */
export class FileReader {
  private readonly reading: FileReading

  constructor(
    private readonly file: Blob,
    private readonly name: string,
    private readonly address: string | null,
    private readonly words: UndeclaredWords,
    onProgress: (done: number, of: number) => void,
  ) {
    this.reading = new FileReading(file, onProgress)
  }

  async read(choices: ReadChoices, wants: Wanted): Promise<ReadOutcome> {
    const wordsAfterMs = isSearchAddressed() ? 0 : WORDS_AFTER_MS
    const request = { name: this.name, today: dayOf(today()), choices, wants, wordsAfterMs }
    const said = await this.reading.read(request)
    if (said === 'failed') return { kind: 'failed' }
    if (said.kind !== 'table') return said
    const all = openTable(said.dataset, receivedColumns(said.columns))
    const table = datedPart(all, said.dated)
    const words = said.hasWordsToCome ? this.wordsOf(table) : null
    // Whether they come is heard of where somebody asks for them.
    words?.catch(() => undefined)
    if (!words || !isSearchAddressed()) {
      // Of very many rows each takes its time: receiving them, counting them, and drawing them.
      await nextTask()
      const outcome = this.opened(table, words, said, choices)
      await nextTask()
      return outcome
    }
    // A search that is asked for already has to find at once. Where its words do not come, it is the search that failed and not the file.
    return words.then(
      (whole) => this.opened(whole, null, said, choices),
      () => this.opened(table, words, said, choices),
    )
  }

  private opened(
    table: IncidentTable,
    words: Promise<IncidentTable> | null,
    { report, sources }: Pick<Extract<ReadAnswer, { kind: 'table' }>, 'report' | 'sources'>,
    choices: ReadChoices,
  ): ReadOutcome {
    const { convention } = report
    const { utcOffset } = choices.answers
    const file = { name: this.name, convention, today: today(), sources, utcOffset }
    const data: OpenedData = {
      reference: this.address ?? referenceTo(this.name, table),
      source: new FileSource(table, undeclaredFacts(table, file, this.words), words),
      table,
      report,
      file: this.file,
      address: this.address,
      choices,
    }
    return { kind: 'opened', data }
  }

  /** The table with what a search looks through, once that has come. */
  private async wordsOf(table: IncidentTable): Promise<IncidentTable> {
    return withFoundWords(table, receivedColumns(await this.reading.words()))
  }

  close(): void {
    this.reading.close()
  }
}

/** How an address names a file of the reader's. */
function referenceTo(name: string, table: IncidentTable): string {
  const { start, end } = extentOf(table)
  return formatDataReference({
    at: 'reader',
    name,
    incidents: table.length,
    first: start,
    last: end,
  })
}
