import {
  CodeBuilder,
  CodesBuilder,
  type ColumnBuilder,
  DayBuilder,
  EntriesBuilder,
  FlagBuilder,
  IntegerBuilder,
  NumberBuilder,
  TextBuilder,
} from '../table/column-builder'
import type { ColumnName } from '../table/columns'
import { fold } from '../table/fold'
import { SPELLING } from '../table/search'
import { type IncidentTable, openTable } from '../table/table'
import { dayOf } from '../time/time'
import { ACTS, LINK_RELATIONS, LINK_VOICES, STANDINGS, WEAPONS, WITHIN } from '../vocabulary'
import { namedActors, owningActors } from './attribution'
import { attributionText, countsText, linksText, listed, notesOf } from './cell-text'
import { claimantsOf } from './claims'
import type { Dataset, Incident } from './incident'
import { independentSources } from './independent-sources'
import { nameFinder, namesOf } from './names'
import { pointerTest } from './pointer'
import { recordKind } from './record-kind'
import { remembered } from './remembered'

/** One column that incidents are compiled into: a builder, and what each incident gives it. */
interface Compiled {
  readonly name: ColumnName
  readonly push: (incident: Incident) => void
  readonly done: ColumnBuilder<never>['done']
}

const tables = new WeakMap<Dataset, IncidentTable>()

/** The table of a curated dataset with all its columns, made once for each; rows in its order of time. */
export function tableOf(dataset: Dataset): IncidentTable {
  const known = tables.get(dataset)
  if (known) return known
  const columns = columnsOf(dataset)
  for (const incident of dataset.incidents) for (const { push } of columns) push(incident)
  const { id, version } = dataset.info
  const table = openTable({ id, version }, new Map(columns.map(({ name, done }) => [name, done()])))
  tables.set(dataset, table)
  return table
}

function compiled<T>(
  name: ColumnName,
  builder: ColumnBuilder<T>,
  read: (incident: Incident) => T,
): Compiled {
  return { name, push: (incident) => builder.push(read(incident)), done: builder.done }
}

function columnsOf(dataset: Dataset): Compiled[] {
  return [
    ...identity(),
    ...time(),
    ...kind(dataset),
    ...place(),
    ...people(),
    ...statements(dataset),
    ...relations(dataset),
    ...words(dataset),
  ]
}

const text = (name: ColumnName, read: (incident: Incident) => string | null) =>
  compiled(name, new TextBuilder(), read)

const code = (
  name: ColumnName,
  read: (incident: Incident) => string | null,
  options?: readonly string[],
) => compiled(name, new CodeBuilder(options), read)

const integer = (name: ColumnName, read: (incident: Incident) => number | null) =>
  compiled(name, new IntegerBuilder(), read)

const day = (name: ColumnName, read: (incident: Incident) => number) =>
  compiled(name, new DayBuilder(), read)

const number = (name: ColumnName, read: (incident: Incident) => number | null) =>
  compiled(name, new NumberBuilder(), read)

const identity = () => [
  text('id', ({ record }) => record.id),
  text('title', ({ record }) => record.title),
]

const time = () => [
  day('event_date', ({ record }) => dayOf(record.date.day)),
  day('date_start', ({ span }) => span.start),
  day('date_end', ({ span }) => span.end),
  text('event_time', ({ record }) => record.date.time ?? null),
  code('date_precision', ({ record }) => record.date.precision),
]

const kind = ({ info }: Dataset) => [
  code('act', ({ record }) => record.act, ACTS),
  code('incident_type', ({ record }) => record.type),
  code('weapon', ({ record }) => record.weapon, WEAPONS),
  code(
    'target',
    ({ record }) => record.target,
    info.targets.map(({ id }) => id),
  ),
  text('target_description', ({ record }) => record.targetDescription),
  code('standing', ({ record }) => record.standing.label, STANDINGS),
  code('occurrence', ({ record }) => record.standing.occurrence),
  compiled('hollow', new FlagBuilder(), ({ hollow }) => hollow),
]

const place = () => [
  code('location', ({ location }) => location.place.name),
  code('location_ar', ({ location }) => location.place.nameAr ?? null),
  code('admin1', ({ location }) => location.place.admin1[0]?.name ?? null),
  code('country', ({ location }) => location.place.country),
  number('longitude', ({ location }) => location.position?.[0] ?? null),
  number('latitude', ({ location }) => location.position?.[1] ?? null),
  code('place_precision', ({ location }) => location.precision),
  code('within', ({ location }) => location.within, WITHIN),
  code('area', ({ location }) =>
    location.within === 'governorate' ? (location.place.area ?? null) : null,
  ),
  code('place_role', ({ record }) => record.place.role),
  code('coordinate_denotes', ({ location }) => {
    const { denotes, source } = location.place
    return `${denotes} (${source})`
  }),
]

const people = () => [
  integer('fatalities_min', ({ toll }) => toll.killed?.min ?? null),
  integer('fatalities_max', ({ toll }) => toll.killed?.max ?? null),
  integer('injured_min', ({ toll }) => toll.wounded?.min ?? null),
  integer('injured_max', ({ toll }) => toll.wounded?.max ?? null),
]

function statements(dataset: Dataset): Compiled[] {
  const { info, sources } = dataset
  const nameOf = new Map(info.actors.map(({ id, name }) => [id, name]))
  const isPointer = pointerTest(sources)
  const namesOfIds = (ids: readonly string[]) => listed(ids.map((id) => nameOf.get(id) ?? id))
  const cited = ({ record }: Incident) =>
    record.sources.map((id) => ({ id, source: sources.get(id) }))
  return [
    compiled('actors_named', new CodesBuilder(info.actors.map(({ id }) => id)), ({ record }) =>
      record.attributions.map(({ actor }) => actor),
    ),
    compiled('claimed_for', new CodesBuilder(info.actors.map(({ id }) => id)), ({ record }) =>
      namedActors(record),
    ),
    text('actor', ({ record }) => namesOfIds(owningActors(record, isPointer))),
    text('actor_ids', ({ record }) => listed(owningActors(record, isPointer))),
    text('actors_claimed', ({ record }) => namesOfIds(namedActors(record))),
    text('actors_claimed_ids', ({ record }) => listed(namedActors(record))),
    text('attribution', ({ record }) => attributionText(record, isPointer)),
    text('counts', ({ record }) => countsText(record, isPointer)),
    text('source', (each) => listed(cited(each).map(({ id, source }) => source?.publisher ?? id))),
    integer('source_count', ({ record }) => independentSources(record, dataset)),
    text('source_ids', ({ record }) => listed(record.sources)),
    text('source_urls', (each) =>
      cited(each)
        .flatMap(({ source }) => source?.url ?? [])
        .join(' ; '),
    ),
    text('source_classes', (each) => listed(cited(each).map(({ source }) => source?.class ?? ''))),
    text('notes', ({ record }) => notesOf(record)),
    text('links', ({ record }) => linksText(record, isPointer)),
    text('link_ids', ({ record }) => listed(record.links.map(({ to }) => to))),
  ]
}

function relations({ incidents, places, sources }: Dataset): Compiled[] {
  const isPointer = pointerTest(sources)
  const rowOf = new Map(incidents.map(({ record }, row) => [record.id, row]))
  const links = new EntriesBuilder({
    row: new IntegerBuilder(),
    relation: new CodeBuilder(LINK_RELATIONS),
    voice: new CodeBuilder(LINK_VOICES),
  })
  const launches = new EntriesBuilder({
    longitude: new NumberBuilder(),
    latitude: new NumberBuilder(),
    name: new TextBuilder(),
  })
  return [
    code('record_kind', recordKind),
    integer('part_of_row', ({ record }) => rowOf.get(record.partOf ?? '') ?? null),
    compiled('answers', links, ({ record }) =>
      record.links.flatMap(({ rel, to, statements: said }) => {
        const row = rowOf.get(to)
        const voices = said.map(({ voice, source }) => (isPointer(source) ? 'repeated' : voice))
        const voice = LINK_VOICES.find((each) => voices.includes(each))
        return row === undefined || !voice ? [] : [{ row, relation: rel, voice }]
      }),
    ),
    compiled('launches', launches, ({ record }) =>
      record.otherPlaces.flatMap(({ role, place: id, name }) => {
        const position = places.get(id ?? '')?.position
        if (role !== 'launch' || !position) return []
        return [{ longitude: position[0], latitude: position[1], name }]
      }),
    ),
  ]
}

function words(dataset: Dataset): Compiled[] {
  const names = namesOf(dataset)
  const namesIn = nameFinder(names)
  const folded = remembered(fold)
  const spellings = names.map(({ spellings: each }) => [...new Set(each.map(fold))].join(SPELLING))
  return [
    compiled('names', new CodesBuilder(spellings), (incident) =>
      namesIn(incident, dataset).map((name) => spellings[name] as string),
    ),
    text('search_text', (incident) => searchText(incident, dataset, folded)),
  ]
}

/** Title, places as claimants name them, governorates, claimants and sources, folded. */
function searchText(
  { record, location }: Incident,
  { places, sources }: Dataset,
  folded: (text: string) => string,
): string {
  const named = [
    location.place,
    ...record.otherPlaces.flatMap(({ place: id }) => places.get(id ?? '') ?? []),
  ]
  const texts = [
    record.title,
    ...named.flatMap(({ admin1 }) => admin1.map(({ name }) => name)),
    ...record.otherPlaces.map(({ name }) => name),
    ...claimantsOf(record),
    ...record.sources.map((id) => sources.get(id)?.publisher ?? ''),
  ]
  return [...new Set(texts.map(folded))].join(' | ')
}
