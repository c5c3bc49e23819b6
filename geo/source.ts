import type { IncidentDetail } from './record/detail'
import type { Bounds } from './space/position'
import type { TablePart } from './table/columns'
import type { IncidentTable } from './table/table'

/** Which of the three colours: the two sides, or neither. */
export type Tone = 'first' | 'second' | 'neutral'

export interface TargetFacts {
  readonly id: string
  readonly label: string
  readonly lane: string
  readonly tone: Tone
}

/** What is known of a dataset besides its table; small enough to travel in the page. */
export interface DatasetFacts {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly citation: string
  readonly licence: { readonly id: string; readonly name: string; readonly url: string }
  /** Offset of local clocks from UTC, such as +03:00. */
  readonly utcOffset: string
  readonly incidents: number
  readonly sources: number
  readonly bounds: Bounds
  readonly targets: readonly TargetFacts[]
  readonly actors: readonly { readonly id: string; readonly name: string }[]
  /** Records held back from the counts, and why. */
  readonly held: readonly { readonly id: string; readonly title: string; readonly why: string }[]
}

/**
 * Where incidents come from: a folder of records, a file, a database, a reader's own file. What a
 * source does not have it says by null, and the screen leaves that out.
 */
export interface IncidentSource {
  readonly facts: () => Promise<DatasetFacts>
  /** The table with at least these parts. */
  readonly table: (parts: readonly TablePart[]) => Promise<IncidentTable>
  /** Everything that is said of one incident; null for an unknown one, and where there are no claims. */
  readonly detail: (id: string) => Promise<IncidentDetail | null>
}
