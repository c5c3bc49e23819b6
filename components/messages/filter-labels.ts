import type { Convention } from '@/geo/formats/read/mapping'

/** What a dataset calls its own options of a filter, by their ids. */
export interface FilterLabels {
  readonly targets: Readonly<Record<string, string>>
  readonly actors: Readonly<Record<string, string>>
  /** The convention that the codes of its own columns are of; left out where they are of none. */
  readonly convention?: Convention | undefined
}
