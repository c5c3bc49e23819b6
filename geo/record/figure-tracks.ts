import type { Counted } from '../vocabulary'
import { countRanges } from './claims'
import { correctionsOf } from './corrections'
import { type CountRange, inTime, replaces, standing } from './figures'
import { groupTolls } from './incident'
import type { Casualty, Count, IncidentRecord, Range, Source } from './schema'

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

/** A number that one claimant gives, with every page in which it is read: copies and repetitions are one. */
export interface FigureStatement {
  /** Unlike that of any other statement of the record. */
  readonly key: string
  readonly by: string
  readonly figure: Range
  /** Sources, the first being where it was first read. */
  readonly sources: readonly string[]
  /** Who else prints the same text as his own: other claimants of copies of it. */
  readonly copiedBy: readonly string[]
  /** The day it was made, or else published; null where neither is known. */
  readonly day: string | null
  /** Whether `day` is that of publication. */
  readonly isPublished: boolean
  /** When it was said, where only words for it are known. */
  readonly when: string | null
  readonly isOfficial: boolean
  /** Why it enters no range, where it does not. */
  readonly apart: string | null
  readonly wording: string | null
  /** Whether a later one of the same claimant took its place in the range. */
  readonly isReplaced: boolean
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

/** What is needed of the sources: when each was published, and which go back to one text. */
export interface FigureContext {
  readonly sources: readonly Pick<Source, 'id' | 'published' | 'origin'>[]
  /** Claimants who speak for an office or a party. */
  readonly officials: readonly string[]
}

type CountEntry = Count & { readonly figure: Range }
type TollEntry = Casualty & { readonly figure: Range }
type Entry = CountEntry | TollEntry

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

type MeasuredTrack = { readonly measure: Measure; readonly track: FigureTrack }

function countTracks(
  record: Pick<IncidentRecord, 'counts'>,
  context: FigureContext,
): MeasuredTrack[] {
  const ranges = new Map(countRanges(record).map(({ counts, range }) => [counts, range]))
  const entries = record.counts.flatMap((count) =>
    count.number ? [{ ...count, figure: count.number }] : [],
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
        return figure ? [{ ...entry, figure }] : []
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

/** Entries that are one statement: the same number by the same claimant, or in copies of one text whose outlets give it as their own. */
function gathered<T extends Entry>(
  entries: readonly T[],
  { sources, officials }: FigureContext,
): T[][] {
  const origins = new Map(sources.map(({ id, origin }) => [id, origin]))
  const groups: T[][] = []
  for (const entry of entries) {
    const isSame = (other: Entry) =>
      String(other.figure) === String(entry.figure) &&
      apartOf(other) === apartOf(entry) &&
      (other.by === entry.by || isCopy(other, entry))
    const isCopy = (a: Entry, b: Entry) =>
      a.source !== b.source &&
      origins.get(a.source) !== undefined &&
      origins.get(a.source) === origins.get(b.source) &&
      !officials.includes(a.by) &&
      !officials.includes(b.by)
    const group = groups.find((others) => others.some(isSame))
    if (group) group.push(entry)
    else groups.push([entry])
  }
  return groups
}

const apartOf = (entry: Entry) => ('excluded' in entry && entry.excluded) || null

function statementOf(
  key: string,
  group: readonly Entry[],
  isReplaced: boolean,
  context: FigureContext,
): FigureStatement {
  const dated = group.map((entry) => {
    const said = 'day' in entry ? entry.day : undefined
    return { entry, day: said ?? publishedOf(entry, context), isPublished: said === undefined }
  })
  const order = dated.sort((a, b) => ((a.day ?? '~') < (b.day ?? '~') ? -1 : 1))
  const [first] = order
  if (!first) throw new RangeError('a statement without an entry')
  const texts = (values: readonly (string | undefined)[]) =>
    [...new Set(values.filter(Boolean))].join('; ') || null
  return {
    key,
    by: first.entry.by,
    figure: first.entry.figure,
    sources: [...new Set(order.map(({ entry }) => entry.source))],
    copiedBy: [...new Set(order.map(({ entry }) => entry.by))].slice(1),
    day: first.day,
    isPublished: first.isPublished,
    when: texts(group.map((entry) => ('when' in entry ? entry.when : undefined))),
    isOfficial: context.officials.includes(first.entry.by),
    apart: apartOf(first.entry),
    wording: texts(group.map((entry) => ('wording' in entry ? entry.wording : undefined))),
    isReplaced,
  }
}

const publishedOf = ({ source }: Entry, { sources }: FigureContext) =>
  sources.find(({ id }) => id === source)?.published ?? null
