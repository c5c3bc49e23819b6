import type { Within } from '../../vocabulary'
import type { DayReading } from './day-text'
import type { LookedUp } from './looked-up'

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
  /** 1 where the incident was near the place and not in it. */
  'vicinity',
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
export type Convention = 'ACLED' | 'UCDP' | 'GTD' | 'GDELT' | 'plain'

/** Faults that have a plain fix: coordinates that are each other's, and a month that is the day. */
export type Mend = 'swapped' | 'exchanged'

/** Columns that together are the degrees of one axis. */
export interface DegreeParts {
  readonly degrees: string
  readonly minutes: string
  readonly seconds: string | null
  readonly hemisphere: string | null
}

/** Which column of a sheet is what, and how its codes and days are read. */
export interface Mapping {
  readonly convention: Convention
  readonly fields: Readonly<Partial<Record<Field, string>>>
  /** What a title is completed with after a comma, where what makes it says too little alone. */
  readonly titleWith?: Field
  /** Year, month and day where they are columns of their own; 0, 99, 9999 and empty are not known. */
  readonly dateParts: readonly [year: string, month: string, day: string] | null
  /** How closely a place is known, by the convention's code. */
  readonly placeCodes: Readonly<Record<string, Within>>
  /** The key of TIME_PRECISIONS for the convention's code. */
  readonly timeCodes: Readonly<Record<string, string>>
  /** Numbers that stand for "not known". */
  readonly unknown: readonly number[]
  readonly days: DayReading
  /** Degrees, minutes and seconds where they are columns of their own. */
  readonly degreeParts: readonly [longitude: DegreeParts, latitude: DegreeParts] | null
  /** Where the two columns of coordinates are each other's, in every row. */
  readonly isSwapped: boolean
  /** Which faults are mended in the rows that have them, instead of reported. */
  readonly mends: readonly Mend[]
  /** The places that names stand for in rows without a point, by `placeKeyOf`; left out where none was looked up. */
  readonly places?: Readonly<Record<string, LookedUp>>
}

/** What has to be asked before a sheet can be read. */
export type Question =
  | {
      readonly asks: 'day-order'
      readonly column: string
      /** Some of the days that can be read either way. */
      readonly examples: readonly string[]
      /** True where some days can only be read the one way and some only the other. */
      readonly isMixed: boolean
    }
  /** How far local clocks are from UTC, for moments whose day depends on it. */
  | { readonly asks: 'zone'; readonly column: string; readonly examples: readonly string[] }
