import type { Position } from '../space/position'
import { type DaySpan, gapDays } from '../time/time'
import type { Act } from '../vocabulary'
import type { CitedDataset } from './citation'
import type { Dataset, Incident, Location, Toll } from './incident'
import type { DatasetInfo, IncidentRecord, Link, Source } from './schema'

/** An incident as others name it: enough for a line of text and a glyph. */
export interface IncidentRef {
  readonly id: string
  readonly title: string
  readonly day: string
  readonly act: Act
  readonly target: string
  readonly hollow: boolean
  readonly place: string
  readonly position: Position | null
}

/** One link seen from an incident: the other end, who states it, and how many days lie between. */
export interface ChainStep {
  readonly incident: IncidentRef
  readonly rel: Link['rel']
  readonly statements: Link['statements']
  readonly lagDays: number
}

/** What an incident answers, and what answered it. */
export interface Chain {
  readonly answers: readonly ChainStep[]
  readonly answeredBy: readonly ChainStep[]
}

/** Everything a reader is shown of one incident, with what it refers to resolved. */
export interface IncidentDetail extends Chain {
  readonly dataset: CitedDataset & { readonly id: string; readonly utcOffset: string }
  readonly record: Incident['record']
  readonly location: Location
  /** Sources that give its place or speak of it. */
  readonly placeSources: readonly Source[]
  readonly span: DaySpan
  readonly toll: Toll
  readonly hollow: boolean
  readonly actorNames: Readonly<Record<string, string>>
  readonly sources: readonly Source[]
  /** Sources of the links that other incidents make to this one, and of those of its parent. */
  readonly linkSources: readonly Source[]
  /** Sources, where those that go back to one text count once. */
  readonly independentSources: number
  readonly parent: IncidentRef | null
  readonly children: readonly IncidentRef[]
  /** The chain of the incident it is a part of: what is said of the whole is said of the part. */
  readonly throughParent: Chain | null
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
  const parent = byId.get(record.partOf ?? '')
  const chain = chainOf(incident, dataset)
  const throughParent = parent ? chainOf(parent, dataset) : null
  const cited = [chain, throughParent].flatMap((each) =>
    [...(each?.answers ?? []), ...(each?.answeredBy ?? [])].flatMap(({ statements }) =>
      statements.map(({ source }) => source),
    ),
  )
  const named = new Set(record.attributions.map(({ actor }) => actor))
  const find = (ids: Iterable<string>) =>
    [...new Set(ids)].flatMap((source) => dataset.sources.get(source) ?? [])
  return {
    dataset: citedDataset(dataset.info),
    record,
    location: incident.location,
    placeSources: find(incident.location.place.sources ?? []),
    span: incident.span,
    toll: incident.toll,
    hollow: incident.hollow,
    actorNames: Object.fromEntries(
      dataset.info.actors.filter((actor) => named.has(actor.id)).map(({ id, name }) => [id, name]),
    ),
    sources: find(record.sources),
    linkSources: find(cited.filter((source) => !record.sources.includes(source))),
    independentSources: independentSources(record, dataset),
    parent: parent ? refOf(parent) : null,
    children: refs(incident.children),
    ...chain,
    throughParent,
  }
}

function citedDataset(info: DatasetInfo): IncidentDetail['dataset'] {
  const { id, title, version, released, authors, publisher, licence, utcOffset } = info
  return { id, title, version, released, authors, publisher, licence: licence.id, utcOffset }
}

function chainOf(incident: Incident, { incidents }: Dataset): Chain {
  const byId = new Map(incidents.map((other) => [other.record.id, other]))
  return {
    answers: incident.record.links.flatMap((link) => {
      const earlier = byId.get(link.to)
      return earlier ? [stepTo(earlier, link, earlier, incident)] : []
    }),
    answeredBy: incidents.flatMap((later) =>
      later.record.links
        .filter((link) => link.to === incident.record.id)
        .map((link) => stepTo(later, link, incident, later)),
    ),
  }
}

/** Sources of a record, where those that go back to one text count once, and pointers not at all. */
export function independentSources(record: IncidentRecord, { sources }: Dataset): number {
  const counted = record.sources.filter((id) => !sources.get(id)?.pointer)
  return new Set(counted.map((id) => sources.get(id)?.origin ?? id)).size
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
    position: location.position,
  }
}
