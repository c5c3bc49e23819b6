import type { Dataset, Incident, Location, Toll } from './incident'
import type { IncidentRecord, Link, Source } from './schema'
import { type DaySpan, gapDays } from './time'
import type { Act } from './vocabulary'

/** An incident as others name it: enough for a line of text and a glyph. */
export interface IncidentRef {
  readonly id: string
  readonly title: string
  readonly day: string
  readonly act: Act
  readonly target: string
  readonly hollow: boolean
  readonly place: string
}

/** One link seen from an incident: the other end, who states it, and how many days lie between. */
export interface ChainStep {
  readonly incident: IncidentRef
  readonly rel: Link['rel']
  readonly statements: Link['statements']
  readonly lagDays: number
}

/** Everything a reader is shown of one incident, with what it refers to resolved. */
export interface IncidentDetail {
  readonly dataset: { readonly id: string; readonly title: string; readonly version: string }
  readonly record: Incident['record']
  readonly location: Location
  readonly span: DaySpan
  readonly toll: Toll
  readonly hollow: boolean
  readonly actorNames: Readonly<Record<string, string>>
  readonly sources: readonly Source[]
  /** Sources of the links that other incidents make to this one. */
  readonly linkSources: readonly Source[]
  /** Sources, where copies of one wire story count once. */
  readonly independentSources: number
  readonly parent: IncidentRef | null
  readonly children: readonly IncidentRef[]
  /** What it answers, and what answered it. */
  readonly answers: readonly ChainStep[]
  readonly answeredBy: readonly ChainStep[]
}

/** The detail of an incident, or null where the dataset has none of that id. */
export function detailOf(dataset: Dataset, id: string): IncidentDetail | null {
  const incident = dataset.incidents.find(({ record }) => record.id === id)
  if (!incident) return null
  const { record } = incident
  const byId = new Map(dataset.incidents.map((other) => [other.record.id, other]))
  const refs = (ids: readonly string[]) =>
    ids.flatMap((other) => {
      const found = byId.get(other)
      return found ? [refOf(found)] : []
    })
  const named = new Set(record.attributions.map(({ actor }) => actor))
  const answeredBy = dataset.incidents.flatMap((later) =>
    later.record.links
      .filter((link) => link.to === id)
      .map((link) => stepTo(later, link, incident, later)),
  )
  const linkSourceIds = answeredBy.flatMap((step) => step.statements.map(({ source }) => source))
  return {
    dataset: {
      id: dataset.info.id,
      title: dataset.info.title,
      version: dataset.info.version,
    },
    record,
    location: incident.location,
    span: incident.span,
    toll: incident.toll,
    hollow: incident.hollow,
    actorNames: Object.fromEntries(
      dataset.info.actors.filter((actor) => named.has(actor.id)).map(({ id, name }) => [id, name]),
    ),
    sources: record.sources.flatMap((source) => dataset.sources.get(source) ?? []),
    linkSources: [...new Set(linkSourceIds)].flatMap((source) => dataset.sources.get(source) ?? []),
    independentSources: independentSources(record, dataset),
    parent: refs(record.partOf ? [record.partOf] : [])[0] ?? null,
    children: refs(incident.children),
    answers: record.links.flatMap((link) => {
      const earlier = byId.get(link.to)
      return earlier ? [stepTo(earlier, link, earlier, incident)] : []
    }),
    answeredBy,
  }
}

/** Sources of a record, where those that carry the same wire story count once. */
export function independentSources(record: IncidentRecord, { sources }: Dataset): number {
  return new Set(record.sources.map((id) => sources.get(id)?.wireStory ?? id)).size
}

function stepTo(shown: Incident, link: Link, earlier: Incident, later: Incident): ChainStep {
  return {
    incident: refOf(shown),
    rel: link.rel,
    statements: link.statements,
    lagDays: gapDays(earlier.span, later.span),
  }
}

function refOf({ record, hollow, location }: Incident): IncidentRef {
  return {
    id: record.id,
    title: record.title,
    day: record.date.day,
    act: record.act,
    target: record.target,
    hollow,
    place: location.place.name,
  }
}
