import type { IncidentDetail } from '../record/detail'
import type { IncidentRecord, Source } from '../record/schema'

/** Fewest and most, as a record has them; the most is null for "at least". */
export type Figure = readonly [min: number, max: number | null] | null

/** One thing that one claimant says of an incident in one source. */
export interface StatedClaim {
  readonly incident: string
  readonly kind: 'date' | 'place' | 'attribution' | 'count' | 'casualties' | 'statement'
  readonly by: string
  /** What it is about: the actor, what is counted, whose casualties, which part a place has. */
  readonly about: string | null
  /** What they do by it: a stance on who did it, or a verb. */
  readonly stance: string | null
  /** The day of the statement. */
  readonly day: string | null
  readonly number: Figure
  readonly killed: Figure
  readonly wounded: Figure
  /** What they say: a wording, a day, a place, or a sentence. */
  readonly words: string | null
  /** Why it does not enter our figures. */
  readonly excluded: string | null
  readonly note: string | null
  readonly source: Source | null
  readonly sourceId: string | null
}

type Said = Partial<StatedClaim> & Pick<StatedClaim, 'kind' | 'by'>

/**
 * Everything that anybody says of an incident, one claim each: when and where it was, who did it, how
 * much, who was hurt, and what else. Links are apart, since they are of two incidents.
 */
export function claimsOf({
  record,
  sources,
}: Pick<IncidentDetail, 'record' | 'sources'>): StatedClaim[] {
  const byId = new Map(sources.map((source) => [source.id, source]))
  return saidIn(record).map(({ sourceId = null, ...said }) => ({
    incident: record.id,
    about: null,
    stance: null,
    day: null,
    number: null,
    killed: null,
    wounded: null,
    words: null,
    excluded: null,
    note: null,
    ...said,
    sourceId,
    source: byId.get(sourceId ?? '') ?? null,
  }))
}

const saidIn = (record: IncidentRecord): Said[] => [
  ...(record.date?.reported ?? []).map(({ day, by, source, note = null }): Said => {
    return { kind: 'date', by, words: day, note, sourceId: source }
  }),
  ...record.otherPlaces.map(({ name, role, by, source }): Said => {
    return { kind: 'place', by, about: role, words: name, sourceId: source }
  }),
  ...record.attributions.map(({ actor, by, stance, source = null, note = null }): Said => {
    return { kind: 'attribution', by, about: actor, stance, note, sourceId: source }
  }),
  ...record.counts.map((count): Said => {
    const { by, counts, number, wording = null, excluded = null, source } = count
    return { kind: 'count', by, about: counts, number, words: wording, excluded, sourceId: source }
  }),
  ...record.casualties.map((casualty): Said => {
    const { who, killed, wounded, wording = null, by, day = null, when = null } = casualty
    const { excluded = null, source } = casualty
    const said = { about: who, killed, wounded, words: wording, day, note: when, excluded }
    return { kind: 'casualties', by, ...said, sourceId: source }
  }),
  ...record.claims.map(({ by, verb, what, day = null, source }): Said => {
    return { kind: 'statement', by, stance: verb, words: what, day, sourceId: source }
  }),
]
