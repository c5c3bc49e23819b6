import type { Position } from '../space/position'
import { type DaySpan, dayOf } from '../time/time'
import { isHollowReport, PLACE_PRECISIONS, type PlacePrecision, type Within } from '../vocabulary'
import { type CountRange, standing, together } from './figures'
import type { Casualty, DatasetInfo, IncidentRecord, Place, Source } from './schema'

/** Killed and wounded over all groups of an incident; null where nothing is stated. */
export interface Toll {
  readonly killed: CountRange | null
  readonly wounded: CountRange | null
}

/** Where an incident is put: the join of its record and the gazetteer. */
export interface Location {
  readonly place: Place
  /** null where no point can be defended, and for the parent of a split incident. */
  readonly position: Position | null
  readonly precision: PlacePrecision
  readonly within: Within
}

/** A dated incident with its place joined in: what tables, pages and exports are made from. */
export interface Incident {
  readonly record: IncidentRecord & { date: NonNullable<IncidentRecord['date']> }
  readonly location: Location
  readonly span: DaySpan
  readonly toll: Toll
  /** Ids of the incidents this one was split into, in order of time. */
  readonly children: readonly string[]
  /** Denied, disputed, or at a place that is itself only alleged. */
  readonly hollow: boolean
}

/** One curated dataset, read, joined and in order of time. */
export interface Dataset {
  readonly info: DatasetInfo
  readonly incidents: readonly Incident[]
  /** Records kept but not counted, drawn or exported, each with its reason. */
  readonly held: readonly IncidentRecord[]
  readonly places: ReadonlyMap<string, Place>
  readonly sources: ReadonlyMap<string, Source>
}

/** Geocodes a record: its place, the point, and the coarser precision of the two. Throws for a place that is not there. */
export function locate(
  record: IncidentRecord,
  places: ReadonlyMap<string, Place>,
  isParent: boolean,
): Location {
  const place = places.get(record.place.id)
  if (!place) throw new RangeError(`${record.id}: no place "${record.place.id}" in places.json`)
  const precision = coarser(record.place.precision, place.precision)
  const { within } = PLACE_PRECISIONS[precision]
  const placed = place.position !== null && within !== 'country' && !isParent
  return { place, position: placed ? place.position : null, precision, within }
}

/** P1 to P6 run from fine to coarse. */
function coarser(a: PlacePrecision, b: PlacePrecision): PlacePrecision {
  return [a, b].sort()[1] ?? a
}

/** The days an incident may have happened on, or lasted over. */
export function spanOf(date: NonNullable<IncidentRecord['date']>): DaySpan {
  const day = dayOf(date.day)
  return {
    start: date.start ? dayOf(date.start) : day,
    end: date.end ? dayOf(date.end) : day,
  }
}

/** Killed and wounded of one group, the same `who`. */
export interface GroupToll extends Toll {
  readonly who: string
}

/** The rival figures of each group that count and stand, taken together, in the order of the groups. */
export function groupTolls(casualties: readonly Casualty[]): GroupToll[] {
  const counted = casualties.filter((entry) => !entry.excluded)
  return [...groupByWho(counted)].map(([who, entries]) => {
    const range = (field: 'killed' | 'wounded') =>
      together(standing(entries, field).flatMap((entry) => (entry[field] ? [entry[field]] : [])))
    return { who, killed: range('killed'), wounded: range('wounded') }
  })
}

/** Killed and wounded in all: the sum over groups. */
export function tollOf(casualties: readonly Casualty[]): Toll {
  const groups = groupTolls(casualties)
  const total = (field: 'killed' | 'wounded') =>
    groups.reduce<CountRange | null>((sum, group) => plus(sum, group[field]), null)
  return { killed: total('killed'), wounded: total('wounded') }
}

function groupByWho(entries: readonly Casualty[]): Map<string, Casualty[]> {
  const groups = new Map<string, Casualty[]>()
  for (const entry of entries) {
    const group = groups.get(entry.who)
    if (group) group.push(entry)
    else groups.set(entry.who, [entry])
  }
  return groups
}

function plus(a: CountRange | null, b: CountRange | null): CountRange | null {
  if (!a || !b) return a ?? b
  return { min: a.min + b.min, max: a.max === null || b.max === null ? null : a.max + b.max }
}

/** Joins the files of a dataset into incidents in order of time. Throws where an id dangles or a counted record has no date: files are checked before. */
export function joinDataset(
  info: DatasetInfo,
  places: readonly Place[],
  sources: readonly Source[],
  records: readonly IncidentRecord[],
): Dataset {
  const placeById = new Map(places.map((place) => [place.id, place]))
  const counted = inOrder(records.filter((record) => !record.held))
  const childrenOf = new Map<string, string[]>()
  for (const { id, partOf } of counted) {
    if (partOf) childrenOf.set(partOf, [...(childrenOf.get(partOf) ?? []), id])
  }
  const incidents = counted.map((record) =>
    joinIncident(record, placeById, childrenOf.get(record.id) ?? []),
  )
  return {
    info,
    incidents,
    held: records.filter((record) => record.held),
    places: placeById,
    sources: new Map(sources.map((source) => [source.id, source])),
  }
}

/** By first day, then time of day, those without one first; children follow a parent that begins on the same day. */
function inOrder(records: readonly IncidentRecord[]): IncidentRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  return records
    .map((record) => ({ record, key: orderKey(record, byId.get(record.partOf ?? '')) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ record }) => record)
}

function orderKey(record: IncidentRecord, parent: IncidentRecord | undefined): string {
  const family = parent && firstDay(parent) === firstDay(record) ? parent : record
  const [first, own] = [family, record].map(({ id, date }) => `${date?.time ?? ''} ${id}`)
  // A blank sorts before everything an id or a time of day is written with.
  return [firstDay(record), first, family === record ? '' : own].join(' ')
}

const firstDay = ({ date }: IncidentRecord) => date?.start ?? date?.day ?? ''

function joinIncident(
  record: IncidentRecord,
  places: ReadonlyMap<string, Place>,
  children: readonly string[],
): Incident {
  const { date } = record
  if (!date) throw new RangeError(`${record.id}: no date, and the record is not held back`)
  return {
    record: { ...record, date },
    location: locate(record, places, children.length > 0),
    span: spanOf(date),
    toll: tollOf(record.casualties),
    children,
    hollow: isHollowReport(record.standing.label, record.place.role),
  }
}
