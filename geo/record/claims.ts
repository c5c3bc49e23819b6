import type { Counted } from '../vocabulary'
import { type CountRange, together } from './figures'
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

/** What is said of an incident in words, each statement in order of time: claims, and what is counted without a number. `published` gives the day of a source, where it is known. */
export function wordsOf(
  record: Pick<IncidentRecord, 'counts' | 'claims'>,
  published: (source: string) => string | null,
): Statement[] {
  const keyOf = ({ day, source }: Statement) => day ?? published(source) ?? '~'
  const wordings = record.counts.filter(({ number, counts }) => !number || counts === 'weapon')
  return statementsOf({ counts: wordings, casualties: [], claims: record.claims }).sort((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0,
  )
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
