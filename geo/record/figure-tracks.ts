import type { Counted } from '../vocabulary'
import { countRanges } from './claims'
import { correctionsOf } from './corrections'
import {
  apartOf,
  type Entry,
  type FigureContext,
  type FigureStatement,
  gathered,
  publishedOf,
  statementOf,
} from './figure-statement'
import { type CountRange, inTime, replaces, standing } from './figures'
import { groupTolls } from './incident'
import type { Casualty, IncidentRecord } from './schema'

/** What numbers on one axis are numbers of. */
export const MEASURES = ['munitions', 'sites', 'vehicles', 'people', 'killed', 'wounded'] as const
export type Measure = (typeof MEASURES)[number]

/** Things counted that share an axis. A wording has no number, so no axis. */
const MEASURE_OF: Readonly<Record<Exclude<Counted, 'weapon'>, Measure>> = {
  fired: 'munitions',
  hit: 'munitions',
  'found-unfired': 'munitions',
  failed: 'munitions',
  'burst-in-air': 'munitions',
  sites: 'sites',
  strikes: 'sites',
  'vehicles-burned': 'vehicles',
  people: 'people',
}

/** The rival numbers for one thing. */
export interface FigureTrack {
  readonly key: string
  /** What was counted, or whose casualties these are. */
  readonly of: { readonly counted: Counted } | { readonly who: string }
  /** Those that count, taken together; null where none does. */
  readonly range: CountRange | null
  readonly statements: readonly FigureStatement[]
  /** Keys of statements of one claimant in order of time: each corrects the one before it. */
  readonly corrections: readonly (readonly string[])[]
}

/** Things that share an axis. */
export interface FigureFamily {
  readonly measure: Measure
  readonly tracks: readonly FigureTrack[]
}

/** Every number that a record holds, by axis and by thing counted, in the order of `MEASURES` and of the record. */
export function figureFamilies(
  record: Pick<IncidentRecord, 'counts' | 'casualties'>,
  context: FigureContext,
): FigureFamily[] {
  const tracks = [...countTracks(record, context), ...tollTracks(record, context)]
  return MEASURES.flatMap((measure) => {
    const own = tracks.filter((track) => track.measure === measure).map(({ track }) => track)
    return own.length > 0 ? [{ measure, tracks: own }] : []
  })
}

/** Whether there is anything to compare: one number alone is told in words. */
export const canDiffer = ({ tracks }: FigureFamily): boolean =>
  tracks.some(({ statements }) => statements.length > 1)

type MeasuredTrack = { readonly measure: Measure; readonly track: FigureTrack }

function countTracks(
  record: Pick<IncidentRecord, 'counts'>,
  context: FigureContext,
): MeasuredTrack[] {
  const ranges = new Map(countRanges(record).map(({ counts, range }) => [counts, range]))
  const entries = record.counts.flatMap((count) =>
    count.number
      ? [{ ...count, figure: count.number, isRepeated: context.repeated?.has(count) ?? false }]
      : [],
  )
  return Object.entries(MEASURE_OF).flatMap(([key, measure]) => {
    const counted = key as Counted
    const own = entries.filter(({ counts }) => counts === counted)
    if (own.length === 0) return []
    const range = ranges.get(counted) ?? null
    const published = (entry: Entry) => publishedOf(entry, context) ?? ''
    const timeline = {
      entries: own
        .filter((entry) => published(entry) && !apartOf(entry))
        .sort((a, b) => (published(a) < published(b) ? -1 : 1)),
      replaces: (later: Entry, entry: Entry) => published(later) > published(entry),
    }
    const stated = { of: { counted }, range, entries: own, timeline, replaced: new Set<Entry>() }
    return [{ measure, track: trackOf(key, stated, context) }]
  })
}

function tollTracks(
  { casualties }: Pick<IncidentRecord, 'casualties'>,
  context: FigureContext,
): MeasuredTrack[] {
  const tolls = new Map(groupTolls(casualties).map((toll) => [toll.who, toll]))
  const groups = [...new Set(casualties.map(({ who }) => who))]
  return (['killed', 'wounded'] as const).flatMap((measure) =>
    groups.flatMap((who, at) => {
      const entries = casualties.flatMap((entry) => {
        const figure = entry.who === who ? entry[measure] : null
        return figure
          ? [{ ...entry, figure, isRepeated: context.repeated?.has(entry) ?? false }]
          : []
      })
      if (entries.length === 0) return []
      const counted = entries.filter(({ excluded }) => !excluded)
      const stand = new Set<Casualty>(standing(counted, measure))
      const stated = {
        of: { who },
        range: tolls.get(who)?.[measure] ?? null,
        entries,
        timeline: { entries: inTime(counted), replaces },
        replaced: new Set(counted.filter((entry) => !stand.has(entry))),
      }
      return [{ measure, track: trackOf(`${measure}-${at}`, stated, context) }]
    }),
  )
}

/** What is stated of one thing: its entries, which of them were replaced, and those that count in order of time. */
interface Stated<T extends Entry> {
  readonly of: FigureTrack['of']
  readonly range: CountRange | null
  readonly entries: readonly T[]
  readonly replaced: ReadonlySet<T>
  readonly timeline: {
    readonly entries: readonly T[]
    readonly replaces: (later: T, entry: T) => boolean
  }
}

function trackOf<T extends Entry>(
  key: string,
  { of, range, entries, replaced, timeline }: Stated<T>,
  context: FigureContext,
): FigureTrack {
  const groups = gathered(entries, context)
  const keyOf = new Map(
    groups.flatMap((group, at) => group.map((entry) => [entry, `${key}-${at}`])),
  )
  const statements = groups.map((group, at) =>
    statementOf(
      `${key}-${at}`,
      group,
      group.every((entry) => replaced.has(entry)),
      context,
    ),
  )
  const timed = timeline.entries.map((entry) => ({
    entry,
    by: entry.by,
    key: keyOf.get(entry) ?? '',
  }))
  return { key, of, range, statements, corrections: correctionsOf(timed, timeline.replaces) }
}
