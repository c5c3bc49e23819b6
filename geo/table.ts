import type { CountRange } from './figures'
import { fold } from './fold'
import type { Dataset, Incident } from './incident'
import { nameFinder, namesOf } from './names'
import { type IsPointer, pointerTest } from './pointer'
import type { Position } from './position'
import type { IncidentRecord } from './schema'
import { type DaySpan, dayOf } from './time'
import {
  ACTS,
  LINK_RELATIONS,
  LINK_VOICES,
  type LinkRelation,
  type LinkVoice,
  STANDINGS,
  WITHIN,
} from './vocabulary'

/** A link between two rows of a table, and the strongest voice that makes it. */
export interface RowLink {
  /** Row of the earlier incident. */
  readonly from: number
  /** Row of the later incident, which answers it. */
  readonly to: number
  readonly rel: LinkRelation
  readonly voice: LinkVoice
}

/** The columns as JSON carries them; codes are indices into the vocabularies and into the dataset's own lists. */
export interface TableData {
  readonly dataset: { readonly id: string; readonly version: string }
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  readonly placeNames: readonly string[]
  readonly ids: readonly string[]
  readonly titles: readonly string[]
  readonly act: readonly number[]
  readonly target: readonly number[]
  readonly standing: readonly number[]
  readonly within: readonly number[]
  readonly place: readonly number[]
  readonly area: readonly (string | null)[]
  /** Longitude and latitude; null for what is not placed. */
  readonly lon: readonly (number | null)[]
  readonly lat: readonly (number | null)[]
  readonly day: readonly number[]
  readonly start: readonly number[]
  readonly end: readonly number[]
  /** Killed and wounded as [min, max]; null for not stated, max null for "at least". */
  readonly killed: readonly (readonly [number, number | null] | null)[]
  readonly wounded: readonly (readonly [number, number | null] | null)[]
  readonly hollow: readonly (0 | 1)[]
  /** Row of the parent record, or -1. */
  readonly parent: readonly number[]
  readonly attributed: readonly (readonly number[])[]
  /** Reported launch sites that have a point: of which row, where, and what the claimant calls it. */
  readonly launches: readonly (readonly [row: number, lon: number, lat: number, site: string])[]
  /** Folded text that search looks through, besides what is named. */
  readonly text: readonly string[]
  /** Every name that the dataset knows in all its spellings, folded. */
  readonly names: readonly (readonly string[])[]
  /** Which of them each incident names. */
  readonly named: readonly (readonly number[])[]
  readonly links: readonly (readonly [from: number, to: number, rel: number, voice: number])[]
}

/**
 * Any number of incidents as columns, row by row in order of time. Built once, then shared by the
 * filter, the clusters, the map, the list and the ledger.
 */
export interface IncidentTable {
  readonly length: number
  readonly data: TableData
  readonly act: Uint8Array
  readonly target: Uint8Array
  readonly standing: Uint8Array
  readonly within: Uint8Array
  /** NaN for what is not placed. */
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly links: readonly RowLink[]
  readonly rowOf: ReadonlyMap<string, number>
  /** 1 where the row is a parent that was split into others. */
  readonly isParent: Uint8Array
}

/** Opens columns that `tableData` made: typed arrays for what loops read. */
export function openTable(data: TableData): IncidentTable {
  const isParent = new Uint8Array(data.ids.length)
  for (const parent of data.parent) if (parent >= 0) isParent[parent] = 1
  return {
    length: data.ids.length,
    data,
    act: Uint8Array.from(data.act),
    target: Uint8Array.from(data.target),
    standing: Uint8Array.from(data.standing),
    within: Uint8Array.from(data.within),
    lon: Float64Array.from(data.lon, (value) => value ?? Number.NaN),
    lat: Float64Array.from(data.lat, (value) => value ?? Number.NaN),
    start: Int32Array.from(data.start),
    end: Int32Array.from(data.end),
    links: data.links.map(([from, to, rel, voice]) => ({
      from,
      to,
      rel: LINK_RELATIONS[rel] as LinkRelation,
      voice: LINK_VOICES[voice] as LinkVoice,
    })),
    rowOf: new Map(data.ids.map((id, row) => [id, row])),
    isParent,
  }
}

const tables = new WeakMap<Dataset, IncidentTable>()

/** The opened columns of a dataset, made once for each. */
export function tableOf(dataset: Dataset): IncidentTable {
  const known = tables.get(dataset)
  if (known) return known
  const table = openTable(tableData(dataset))
  tables.set(dataset, table)
  return table
}

/** The columns of a dataset, in its order of time. */
export function tableData(dataset: Dataset): TableData {
  const { info, incidents } = dataset
  const rowOf = new Map(incidents.map((incident, row) => [incident.record.id, row]))
  const actors = info.actors.map((actor) => actor.id)
  const targets = info.targets.map((target) => target.id)
  const placeNames = [...new Set(incidents.map((incident) => incident.location.place.name))]
  const names = namesOf(dataset)
  const namesIn = nameFinder(names)
  const isPointer = pointerTest(dataset.sources)
  const column = <T>(read: (incident: Incident) => T) => incidents.map(read)
  return {
    dataset: { id: info.id, version: info.version },
    actors,
    targets,
    placeNames,
    ids: column(({ record }) => record.id),
    titles: column(({ record }) => record.title),
    act: column(({ record }) => ACTS.indexOf(record.act)),
    target: column(({ record }) => targets.indexOf(record.target)),
    standing: column(({ record }) => STANDINGS.indexOf(record.standing.label)),
    within: column(({ location }) => WITHIN.indexOf(location.within)),
    place: column(({ location }) => placeNames.indexOf(location.place.name)),
    area: column(({ location }) =>
      location.within === 'governorate' ? (location.place.area ?? null) : null,
    ),
    lon: column(({ location }) => location.position?.[0] ?? null),
    lat: column(({ location }) => location.position?.[1] ?? null),
    day: column(({ record }) => dayOf(record.date.day)),
    start: column(({ span }) => span.start),
    end: column(({ span }) => span.end),
    killed: column(({ toll }) => pair(toll.killed)),
    wounded: column(({ toll }) => pair(toll.wounded)),
    hollow: column(({ hollow }) => (hollow ? 1 : 0)),
    parent: column(({ record }) => (record.partOf ? (rowOf.get(record.partOf) ?? -1) : -1)),
    attributed: column(({ record }) => [
      ...new Set(record.attributions.map(({ actor }) => actors.indexOf(actor))),
    ]),
    launches: incidents.flatMap((incident, row) => launchRows(incident, row, dataset)),
    text: column((incident) => searchText(incident, dataset)),
    names: names.map(({ spellings }) => [...new Set(spellings.map(fold))]),
    named: column((incident) => namesIn(incident, dataset)),
    links: incidents.flatMap(({ record }) => linkRows(record, rowOf, isPointer)),
  }
}

const pair = (range: CountRange | null) => (range ? ([range.min, range.max] as const) : null)

function launchRows({ record }: Incident, row: number, { places }: Dataset) {
  return record.otherPlaces.flatMap((other): [number, number, number, string][] => {
    const position = places.get(other.place ?? '')?.position
    return other.role === 'launch' && position ? [[row, ...position, other.name]] : []
  })
}

function linkRows(
  record: IncidentRecord,
  rowOf: ReadonlyMap<string, number>,
  isPointer: IsPointer,
) {
  return record.links.flatMap((link): [number, number, number, number][] => {
    const from = rowOf.get(link.to)
    const to = rowOf.get(record.id)
    if (from === undefined || to === undefined) return []
    const voices = link.statements.map((statement) =>
      LINK_VOICES.indexOf(isPointer(statement.source) ? 'repeated' : statement.voice),
    )
    const voice = Math.min(...voices)
    return [[from, to, LINK_RELATIONS.indexOf(link.rel), voice]]
  })
}

/** Title, places as claimants name them, governorates and sources, folded. */
function searchText({ record, location }: Incident, { places, sources }: Dataset): string {
  const named = [
    location.place,
    ...record.otherPlaces.flatMap((p) => places.get(p.place ?? '') ?? []),
  ]
  const words = [
    record.title,
    ...named.flatMap((place) => place.admin1.map((admin) => admin.name)),
    ...record.otherPlaces.map((place) => place.name),
    ...record.sources.map((id) => sources.get(id)?.publisher ?? ''),
  ]
  return [...new Set(words.map(fold))].join(' | ')
}

const extents = new WeakMap<IncidentTable, DaySpan>()

/** The first and last day that any incident may have happened on; day 0 for an empty table. */
export function extentOf(table: IncidentTable): DaySpan {
  const known = extents.get(table)
  if (known) return known
  const extent = {
    start: table.length ? table.start.reduce((a, b) => Math.min(a, b)) : 0,
    end: table.length ? table.end.reduce((a, b) => Math.max(a, b)) : 0,
  }
  extents.set(table, extent)
  return extent
}

/** The position of a row, or null where it is not placed. */
export function positionOf(table: IncidentTable, row: number): Position | null {
  const lon = table.lon[row] as number
  return Number.isNaN(lon) ? null : [lon, table.lat[row] as number]
}
