import type { CountRange } from './incident'
import type { Casualty, Claim, Count, IncidentRecord } from './schema'
import type { Counted } from './vocabulary'

/** Everything one claimant says in one source: a row of the table of claims. */
export interface Statement {
  readonly by: string
  readonly source: string
  readonly counts: readonly Count[]
  readonly casualties: readonly Casualty[]
  readonly claims: readonly Claim[]
}

/** The statements of a record, one for each claimant and source, in the order they are first made. */
export function statementsOf(record: IncidentRecord): Statement[] {
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
    return { by, source, ...row }
  })
}

/** The least and greatest number stated of each thing counted: fired and hit are never one range. */
export function countRanges(record: IncidentRecord): { counts: Counted; range: CountRange }[] {
  const ranges = new Map<Counted, CountRange>()
  for (const { counts, number } of record.counts) {
    if (!number) continue
    const [min, max] = number
    const known = ranges.get(counts)
    ranges.set(
      counts,
      known
        ? {
            min: Math.min(known.min, min),
            max: known.max === null || max === null ? null : Math.max(known.max, max),
          }
        : { min, max },
    )
  }
  return [...ranges].map(([counts, range]) => ({ counts, range }))
}
