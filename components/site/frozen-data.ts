import type { DatasetFacts } from '@/geo/source'
import type { TablePart } from '@/geo/table/columns'

/** What a frozen view shows, as the script beside its page says. */
export interface FrozenData {
  readonly facts: DatasetFacts
  /** Where the parts of its table are, among the files of the page. */
  readonly table: Readonly<Record<TablePart, string>>
}

declare global {
  interface Window {
    riposteFrozen?: FrozenData
  }
}
