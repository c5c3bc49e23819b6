import type { Convention, Field } from './formats/read/mapping'
import type { IncidentQueries } from './query/incident-queries'
import type { VersionNotes } from './record/changes'
import type { IncidentDetail, SaidDetail } from './record/detail'
import type { DatasetHistory } from './record/history'
import type { DatasetInfo } from './record/schema'
import type { Bounds } from './space/position'
import type { LookFacts } from './table/channels'
import type { TablePart } from './table/columns'
import type { IncidentTable } from './table/table'

export type { TargetFacts, Tone } from './table/channels'

/** What is known of a dataset besides its table; small enough to travel in the page. */
export interface DatasetFacts extends LookFacts {
  readonly id: string
  readonly title: string
  /** What it covers, in a sentence or two. */
  readonly description: string
  readonly version: string
  /** The day of this version. */
  readonly released: string
  /** First and last day, both included. */
  readonly period: { readonly from: string; readonly to: string }
  readonly citation: string
  readonly licence: { readonly id: string; readonly name: string; readonly url: string }
  /** Offset of local clocks from UTC, such as +03:00. */
  readonly utcOffset: string
  readonly incidents: number
  readonly sources: number
  readonly bounds: Bounds
  /** ISO 3166-1 codes of the countries it is mainly about, which maps show lighter than others; left out where that is not known. */
  readonly countries?: readonly string[]
  readonly actors: readonly { readonly id: string; readonly name: string }[]
  /** The convention that the codes of its own columns are of; left out where they are of none. */
  readonly convention?: Convention
  /** What its source offers besides the table: pages on this host, and what is said of each incident. */
  readonly has: {
    readonly pages: boolean
    readonly claims: boolean
    /** Whether former versions of a file are kept, so that it is known what changed since; left out where none are. */
    readonly versions?: boolean
  }
  /** Records held back from the counts, and why. */
  readonly held: readonly { readonly id: string; readonly title: string; readonly why: string }[]
}

/** What a dataset says of how it was made, for its method page. */
export interface DatasetMethod {
  /** Who is said to have done something, with what they are and are called. */
  readonly actors: DatasetInfo['actors']
  /** What is known to be missing, and what is left out on purpose. */
  readonly gaps: readonly string[]
  /** How the file was read; not there where the incidents are records of this project. */
  readonly file?: FileMethod
}

/** How one file of another format was read. */
export interface FileMethod {
  readonly name: string
  /** Whose columns it has; "own" where it is an export of this project. */
  readonly convention: Convention | 'own'
  /** What each row is read for, and the column that says it. */
  readonly fields: readonly (readonly [field: Field, column: string])[]
  readonly columns: number
  readonly rows: number
  /** Rows that name no day: they are listed and exported, and take part in nothing else. */
  readonly leftOut: number
  /** Cells that could not be read as what they should be. */
  readonly faults: number
}

/**
 * Where incidents come from: a folder of records, a file, a database, a reader's own file. One
 * source is one version of one dataset. What a source does not have it says by null, and the pages
 * leave that out.
 */
export interface IncidentSource {
  readonly facts: () => Promise<DatasetFacts>
  /** The table with at least these parts. */
  readonly table: (parts: readonly TablePart[]) => Promise<IncidentTable>
  /** What it is asked without its whole table: counts, pages, tiles, rows in turn. */
  readonly queries: () => Promise<IncidentQueries>
  /** Everything that is said of one incident; null for an unknown one, and where there are no claims. */
  readonly detail: (id: string) => Promise<IncidentDetail | null>
  /** A record that is kept but not counted; null for an unknown one. */
  readonly held: (id: string) => Promise<SaidDetail | null>
  /** Its versions, what each did, and the ids that are no more; null where no versions are kept. */
  readonly history: () => Promise<DatasetHistory | null>
  /** What each version changed, newest first; null where nobody writes that down. */
  readonly notes: () => Promise<readonly VersionNotes[] | null>
  readonly method: () => Promise<DatasetMethod | null>
}
