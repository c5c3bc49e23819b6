import { queriesOver } from '@/components/state/queries-over'
import { type DeclaredFacts, factsOfTable } from '@/geo/formats/read/file-facts'
import type { DatasetFacts, IncidentSource } from '@/geo/source'
import type { IncidentTable } from '@/geo/table/table'

/** A file that only this browser has, as a source: a table, and nothing that is said of an incident besides. */
export class FileSource implements IncidentSource {
  readonly known: DatasetFacts

  constructor(
    readonly ownTable: IncidentTable,
    declared: DeclaredFacts,
  ) {
    this.known = factsOfTable(ownTable, declared)
  }

  facts = async () => this.known
  table = async () => this.ownTable
  queries = () => queriesOver(this.table)
  detail = async () => null
  held = async () => null
  history = async () => null
  notes = async () => null
  method = async () => null
}
