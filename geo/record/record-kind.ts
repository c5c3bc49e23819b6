import type { Incident } from './incident'

/** What a record is to others: one that was split, one of the parts of such, or neither. */
export type RecordKind = 'whole' | 'part' | 'single'

/** The kind of an incident. */
export function recordKind({
  record,
  children,
}: Pick<Incident, 'record' | 'children'>): RecordKind {
  if (children.length > 0) return 'whole'
  return record.partOf === undefined ? 'single' : 'part'
}
