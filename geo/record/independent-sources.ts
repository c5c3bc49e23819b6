import type { Dataset } from './incident'
import type { IncidentRecord } from './schema'

/** Sources of a record, where those that go back to one text count once, and pointers not at all. */
export function independentSources(record: IncidentRecord, { sources }: Dataset): number {
  const counted = record.sources.filter((id) => !sources.get(id)?.pointer)
  return new Set(counted.map((id) => sources.get(id)?.origin ?? id)).size
}
