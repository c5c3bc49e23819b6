import type { Within } from '../../vocabulary'
import type { DayReading } from './day-text'

/** What a row is read for. */
export const FIELDS = [
  'id',
  'title',
  'day',
  'start',
  'end',
  'longitude',
  'latitude',
  'place',
  'admin1',
  'country',
  'placeCode',
  'timeCode',
  'killed',
  'killedLeast',
  'killedMost',
  'injured',
  'actor1',
  'actor2',
  'source',
  'notes',
] as const
export type Field = (typeof FIELDS)[number]

/** Conventions whose columns are known; a plain table is mapped by guesses that its reader confirms. */
export type Convention = 'ACLED' | 'UCDP' | 'GTD' | 'plain'

/** Which column of a sheet is what, and how its codes and days are read. */
export interface Mapping {
  readonly convention: Convention
  readonly fields: Readonly<Partial<Record<Field, string>>>
  /** What a title is completed with after a comma, where what makes it says too little alone. */
  readonly titleWith?: Field
  /** Year, month and day where they are columns of their own; 0 and empty are not known. */
  readonly dateParts: readonly [year: string, month: string, day: string] | null
  /** How closely a place is known, by the convention's code. */
  readonly placeCodes: Readonly<Record<string, Within>>
  /** The key of TIME_PRECISIONS for the convention's code. */
  readonly timeCodes: Readonly<Record<string, string>>
  /** Numbers that stand for "not known". */
  readonly unknown: readonly number[]
  readonly days: DayReading
  /** Where the two columns of coordinates are each other's. */
  readonly isSwapped: boolean
}

/** What has to be asked before a sheet can be read. */
export interface Question {
  readonly asks: 'day-order'
  readonly column: string
  /** Some of the days that can be read either way. */
  readonly examples: readonly string[]
  /** True where some days can only be read the one way and some only the other. */
  readonly isMixed: boolean
}
