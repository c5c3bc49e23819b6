import { queriesOver } from '@/components/state/queries-over'
import { type DeclaredFacts, factsOfTable } from '@/geo/formats/read/file-facts'
import { withWords } from '@/geo/formats/read/search-words'
import type { DatasetFacts, IncidentSource } from '@/geo/source'
import type { TablePart } from '@/geo/table/columns'
import type { IncidentTable } from '@/geo/table/table'

/** A file that only this browser has, as a source: a table, and nothing that is said of an incident besides. */
export class FileSource implements IncidentSource {
  readonly known: DatasetFacts

  constructor(
    readonly ownTable: IncidentTable,
    declared: DeclaredFacts,
    /** The same with what a search looks through, which may come later; null where the table has it, or nothing to search. */
    private readonly searchable: Promise<IncidentTable> | null = null,
  ) {
    this.known = factsOfTable(ownTable, declared)
    // Until somebody asks for the words, nobody misses those that did not come.
    searchable?.catch(() => undefined)
  }

  facts = async () => this.known
  table = async (parts: readonly TablePart[] = ['screen']) =>
    parts.includes('words') && this.searchable ? this.withWords(this.searchable) : this.ownTable
  queries = () => queriesOver(this.table)
  detail = async () => null
  held = async () => null
  history = async () => null
  notes = async () => null
  method = async () => null

  private found: IncidentTable | null = null

  /** With the words that come; where they do not, with those that the page finds itself. */
  private async withWords(coming: Promise<IncidentTable>): Promise<IncidentTable> {
    try {
      return await coming
    } catch {
      this.found ??= withWords(this.ownTable)
      return this.found
    }
  }
}
