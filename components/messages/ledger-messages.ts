import type { TickLabel } from '@/geo/scene/ledger/axis-ticks'
import type { BarKind } from '@/geo/scene/ledger/casualty-strip'
import type { BinUnit } from '@/geo/scene/ledger/day-bins'
import type { DayWords } from '@/geo/scene/ledger/named-days'
import type { PlayMode, Speed } from '@/geo/scene/ledger/playhead'
import type { Casualties } from '@/geo/table/casualties'
import type { StandardLanes } from '@/geo/table/channels'
import type { People } from '@/geo/table/people'
import type { Day, DaySpan } from '@/geo/time/time'
import type { LinkRelation, LinkVoice, StandingLabel } from '@/geo/vocabulary'

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
  /** Ends playing and gives the dates back. */
  readonly stop: string
  readonly window: string
  readonly modes: Readonly<Record<PlayMode, string>>
  readonly speed: string
  readonly speeds: Readonly<Record<Speed, string>>
  readonly previousIncident: string
  readonly nextIncident: string
  /** Not the names of the map's buttons. */
  readonly zoomIn: string
  readonly zoomOut: string
  readonly overview: string
  /** Of a ledger that is a strip on a small screen: the way to all of it, and back. */
  readonly unfold: string
  readonly fold: string
  readonly tick: TickLabel
  /** Name of the marks together, and which keys move among them. */
  readonly marks: string
  /** Which step of the chain that is followed a mark is: "step 3". */
  readonly step: (step: number) => string
  readonly mark: (mark: MarkWords) => string
  readonly link: (link: LinkWords) => string
  /** A lane drawn as bars: how many incidents, and the most in one bar. */
  readonly bars: (lane: string, count: number, most: BinWords | null) => string
  readonly bin: (bin: BinWords) => string
  /** A layer beside: how many of its rows are of the days that are seen, and how many it has. */
  readonly beside: (layer: string, count: number, all: number) => string
  /** The same of a layer none of whose rows is of those days, with the days that they are of. */
  readonly besideElsewhere: (layer: string, first: Day, last: Day) => string
  /** Leads there; the same with the name of the layer. */
  readonly exploreBeside: { readonly text: string; readonly named: (layer: string) => string }
  /** Label of what the lanes are made of, and its options. */
  readonly lanesBy: string
  readonly laneFacets: Readonly<Record<StandardLanes, string>>
  /** The lane of what has no option. */
  readonly noOption: Readonly<Record<StandardLanes, string>>
  /** The same where the lanes are of a column of somebody's file, which has that name. */
  readonly noValue: (column: string) => string
  /** The lane of so many values that have none of their own. */
  readonly otherValues: (count: number) => string
  /** The one lane there is where nothing makes lanes. */
  readonly oneLane: string
  /** What the strip above the lanes counts, and by what: "Killed per day". */
  readonly stripTitle: (people: People, unit: BinUnit) => string
  /** The strip as a whole. */
  readonly strip: (
    people: People,
    unit: BinUnit,
    sum: Casualties,
    peak: (Casualties & DaySpan) | null,
  ) => string
  /** One bar of the strip. */
  readonly casualties: (bar: Casualties & DaySpan & { readonly people: People }) => string
  /** Label of the choice of people, by what the strip counts. */
  readonly per: (unit: BinUnit) => string
  readonly people: Readonly<Record<People, string>>
  /** A number of the axis of the strip. */
  readonly number: (value: number) => string
  /** A day of the strip by its gravest incident. */
  readonly dayName: (day: DayNameWords) => DayWords
  /** What is shown above the marks, in the line of the controls. */
  readonly barKinds: Readonly<Record<BarKind, string>>
  readonly key: {
    readonly size: string
    /** Of the sizes beside the buttons. */
    readonly sizes: string
    readonly unknown: string
    readonly lasting: string
    readonly losses: (count: number) => string
  }
}

export interface MarkWords {
  readonly title: string
  readonly start: Day
  readonly end: Day
  /** null where nothing is said of it. */
  readonly standing: StandingLabel | null
  /** The fewest killed and wounded that any account gives; null where none gives a number. */
  readonly losses: number | null
  /** Parts of a split incident; 0 for any other. */
  readonly parts: number
}

export interface DayNameWords {
  readonly place: string
  readonly day: Day
  /** How many people, where the bar is cut off and does not show it. */
  readonly cut: number | null
  /** null where nothing is said of it. */
  readonly standing: StandingLabel | null
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
