import type { Counted } from '../vocabulary'
import { type CountRange, inTime, together } from './figures'
import type { Casualty, Claim, Count, IncidentRecord, Range } from './schema'

/** Everything one claimant says in one source. */
export interface Statement {
  readonly by: string
  readonly source: string
  /** The day of the statement; null where it is not known, or where its parts are of several days. */
  readonly day: string | null
  readonly counts: readonly Count[]
  readonly casualties: readonly Casualty[]
  readonly claims: readonly Claim[]
}

/** A figure that changed: what was said of one group's casualties, in order of time. */
export interface FigureSeries {
  readonly who: string
  readonly entries: readonly Casualty[]
}

/** What is said of an incident, as a reader goes through it: figures, figures that changed, words. */
export interface Account {
  readonly figures: readonly Statement[]
  readonly series: readonly FigureSeries[]
  readonly words: readonly Statement[]
}

/** The account of a record, each part in order of time. `published` gives the day of a source, where it is known. */
export function accountOf(
  record: IncidentRecord,
  published: (source: string) => string | null,
): Account {
  const series = seriesOf(record.casualties)
  const inSeries = new Set(series.flatMap(({ entries }) => entries))
  const casualties = record.casualties.filter((entry) => !inSeries.has(entry))
  const ordered = (part: Partial<Pick<IncidentRecord, 'counts' | 'casualties' | 'claims'>>) => {
    const keyOf = ({ day, source }: Statement) => day ?? published(source) ?? '~'
    return statementsOf({ counts: [], casualties: [], claims: [], ...part }).sort((a, b) =>
      keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0,
    )
  }
  return {
    figures: ordered({ counts: record.counts, casualties }),
    series,
    words: ordered({ claims: record.claims }),
  }
}

/** The statements of a record, one for each claimant and source, in the order they are first made. */
export function statementsOf(
  record: Pick<IncidentRecord, 'counts' | 'casualties' | 'claims'>,
): Statement[] {
  const rows = new Map<string, { counts: Count[]; casualties: Casualty[]; claims: Claim[] }>()
  const rowOf = ({ by, source }: { by: string; source: string }) => {
    const key = JSON.stringify([by, source])
    const row = rows.get(key) ?? { counts: [], casualties: [], claims: [] }
    rows.set(key, row)
    return row
  }
  for (const count of record.counts) rowOf(count).counts.push(count)
  for (const casualty of record.casualties) rowOf(casualty).casualties.push(casualty)
  for (const claim of record.claims) rowOf(claim).claims.push(claim)
  return [...rows].map(([key, row]) => {
    const [by, source] = JSON.parse(key) as [string, string]
    const days = new Set([...row.casualties, ...row.claims].flatMap(({ day }) => day ?? []))
    return { by, source, day: days.size === 1 ? ([...days][0] ?? null) : null, ...row }
  })
}

/** Days from which on rival figures for one group are told as a figure that changed. */
const SERIES_DAYS = 3

/** Figures for one group that were given on several days. One without a day keeps its place after the one before it in the record. */
export function seriesOf(casualties: readonly Casualty[]): FigureSeries[] {
  const groups = new Map<string, Casualty[]>()
  for (const entry of casualties) groups.set(entry.who, [...(groups.get(entry.who) ?? []), entry])
  return [...groups].flatMap(([who, entries]) => {
    const days = new Set(entries.flatMap(({ day }) => day ?? []))
    return days.size < SERIES_DAYS ? [] : [{ who, entries: inTime(entries) }]
  })
}

/** What is stated of each thing counted and not excluded, taken together: fired and hit are never one range. */
export function countRanges(
  record: Pick<IncidentRecord, 'counts'>,
): { counts: Counted; range: CountRange }[] {
  const figures = new Map<Counted, Range[]>()
  for (const { counts, number, excluded } of record.counts) {
    if (number && !excluded) figures.set(counts, [...(figures.get(counts) ?? []), number])
  }
  return [...figures].flatMap(([counts, numbers]) => {
    const range = together(numbers)
    return range ? [{ counts, range }] : []
  })
}

/** Everyone who says something of an incident, each once: when and where it was, numbers, the hurt, who did it, words, links. */
export function claimantsOf(record: IncidentRecord): string[] {
  const { date, otherPlaces, counts, casualties, claims, attributions, links } = record
  const statements = links.flatMap((link) => link.statements)
  const all = [
    ...(date?.reported ?? []),
    ...[otherPlaces, counts, casualties, claims, attributions, statements].flat(),
  ]
  return [...new Set(all.map(({ by }) => by))]
}
