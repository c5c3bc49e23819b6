import type { Position } from '../space/position'
import { type Look, lookAt, lookOf } from '../table/look'
import { rowOf } from '../table/table'
import { type DaySpan, gapDays } from '../time/time'
import type { CitedDataset } from './citation'
import { tableOf } from './compile'
import { type Dataset, type Incident, type Location, type Toll, tollOf } from './incident'
import { independentSources } from './independent-sources'
import { lookFactsOf } from './look-facts'
import { isOfficial } from './officials'
import type { DatasetInfo, IncidentRecord, Link, Source } from './schema'

/** An incident as others name it: enough for a line of text and a glyph. */
export interface IncidentRef {
  readonly id: string
  readonly title: string
  readonly day: string
  /** How its dataset draws it. */
  readonly look: Look
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

/** What is said of an incident, also of one that has neither day nor place. */
export interface SaidDetail {
  readonly record: IncidentRecord
  readonly toll: Toll
  readonly sources: readonly Source[]
  /** Sources, where those that go back to one text count once. */
  readonly independentSources: number
  /** Claimants of its figures who speak for an office or a party to the conflict. */
  readonly officials: readonly string[]
}

/** Everything a reader is shown of one incident, with what it refers to resolved. */
export interface IncidentDetail extends Chain, SaidDetail {
  readonly dataset: CitedDataset & { readonly id: string; readonly utcOffset: string }
  readonly record: Incident['record']
  readonly location: Location
  /** Sources that give its place or speak of it. */
  readonly placeSources: readonly Source[]
  readonly span: DaySpan
  /** How its dataset draws it. */
  readonly look: Look
  readonly actorNames: Readonly<Record<string, string>>
  /** Every name under which those actors speak for themselves. */
  readonly actorAliases: Readonly<Record<string, readonly string[]>>
  /** Sources of the links that other incidents make to this one, and of those of its parent. */
  readonly linkSources: readonly Source[]
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
  const refOf = refFinder(dataset)
  const byId = new Map(dataset.incidents.map((other) => [other.record.id, other]))
  const refs = (ids: readonly string[]) =>
    ids.flatMap((other) => {
      const found = byId.get(other)
      return found ? [refOf(found)] : []
    })
  const parent = byId.get(record.partOf ?? '')
  const chain = chainOf(incident, dataset, refOf)
  const throughParent = parent ? chainOf(parent, dataset, refOf) : null
  const cited = [chain, throughParent].flatMap((each) =>
    [...(each?.answers ?? []), ...(each?.answeredBy ?? [])].flatMap(({ statements }) =>
      statements.map(({ source }) => source),
    ),
  )
  const named = new Set(record.attributions.map(({ actor }) => actor))
  const actors = dataset.info.actors.filter((actor) => named.has(actor.id))
  const find = (ids: Iterable<string>) => sourcesOf(ids, dataset)
  return {
    dataset: citedDataset(dataset.info),
    ...saidOf(dataset, record),
    record,
    location: incident.location,
    placeSources: find(incident.location.place.sources ?? []),
    span: incident.span,
    look: refOf(incident).look,
    actorNames: Object.fromEntries(actors.map(({ id, name }) => [id, name])),
    actorAliases: Object.fromEntries(actors.map(({ id, aliases }) => [id, aliases])),
    linkSources: find(cited.filter((source) => !record.sources.includes(source))),
    parent: parent ? refOf(parent) : null,
    children: refs(incident.children),
    ...chain,
    throughParent,
  }
}

/** What is said in a record: its sources, and what the casualties come to. */
export function saidOf(dataset: Dataset, record: IncidentRecord): SaidDetail {
  return {
    record,
    toll: tollOf(record.casualties),
    sources: sourcesOf(record.sources, dataset),
    independentSources: independentSources(record, dataset),
    officials: officialsOf(record, dataset),
  }
}

const sourcesOf = (ids: Iterable<string>, { sources }: Dataset) =>
  [...new Set(ids)].flatMap((id) => sources.get(id) ?? [])

function citedDataset(info: DatasetInfo): IncidentDetail['dataset'] {
  const { id, title, version, released, authors, publisher, licence, utcOffset } = info
  return { id, title, version, released, authors, publisher, licence: licence.id, utcOffset }
}

function chainOf(incident: Incident, { incidents }: Dataset, refOf: RefOf): Chain {
  const stepTo = (shown: Incident, link: Link, earlier: Incident, later: Incident): ChainStep => ({
    incident: refOf(shown),
    rel: link.rel,
    statements: link.statements,
    lagDays: gapDays(earlier.span, later.span),
  })
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

function officialsOf(record: IncidentRecord, { info, sources }: Dataset): string[] {
  const official = [...record.counts, ...record.casualties].filter(({ by, source }) =>
    isOfficial(by, sources.get(source), info.actors),
  )
  return [...new Set(official.map(({ by }) => by))]
}

type RefOf = (incident: Incident) => IncidentRef

/** Names incidents of a dataset, as it draws them. */
function refFinder(dataset: Dataset): RefOf {
  const table = tableOf(dataset)
  const look = lookOf(table, lookFactsOf(dataset.info))
  return ({ record, location }) => ({
    id: record.id,
    title: record.title,
    day: record.date.day,
    look: lookAt(look, rowOf(table, record.id) ?? -1),
    place: location.place.name,
    position: location.position,
  })
}
