import type { Day } from '@/geo/time/time'
import type { LinkRelation, LinkVoice, StandingLabel } from '@/geo/vocabulary'
import type { TickLabel } from './axis-ticks'
import type { PlayMode, Speed } from './playhead'

/** Every text the ledger shows or speaks, in one language. */
export interface LedgerMessages {
  /** Name of the whole. */
  readonly timeline: string
  readonly rangeStart: string
  readonly rangeEnd: string
  /** A day in full, as the sliders speak it. */
  readonly fullDay: (day: Day) => string
  /** "27 Dec 2019 – 18 Mar 2020" */
  readonly days: (start: Day, end: Day) => string
  readonly shown: (count: number) => string
  readonly play: string
  readonly pause: string
  readonly window: string
  readonly modes: Readonly<Record<PlayMode, string>>
  readonly speed: string
  readonly speeds: Readonly<Record<Speed, string>>
  readonly previousIncident: string
  readonly previousDay: string
  readonly nextDay: string
  readonly nextIncident: string
  /** Not the names of the map's buttons. */
  readonly zoomIn: string
  readonly zoomOut: string
  readonly overview: string
  readonly tick: TickLabel
  /** Name of the marks together, and which keys move among them. */
  readonly marks: string
  readonly mark: (mark: MarkWords) => string
  readonly link: (link: LinkWords) => string
  /** A lane drawn as bars: how many incidents, and the most in one bar. */
  readonly bars: (lane: string, count: number, most: BinWords | null) => string
  readonly bin: (bin: BinWords) => string
  readonly key: {
    readonly size: string
    readonly unknown: string
    readonly lasting: string
    readonly noted: string
    readonly losses: (count: number) => string
  }
}

export interface MarkWords {
  readonly title: string
  readonly start: Day
  readonly end: Day
  readonly standing: StandingLabel
  /** The fewest killed and wounded that any account gives; null where none gives a number. */
  readonly losses: number | null
  /** Parts of a split incident; 0 for any other. */
  readonly parts: number
}

export interface LinkWords {
  /** Titles of the earlier and the later incident. */
  readonly from: string
  readonly to: string
  readonly rel: LinkRelation
  readonly voice: LinkVoice
  readonly lagDays: number
}

export interface BinWords {
  readonly start: Day
  /** The last day that is counted. */
  readonly end: Day
  readonly count: number
}
