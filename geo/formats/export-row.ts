import type { ClusterParams } from '../cluster/clustering'
import { independentSources } from '../detail'
import type { CountRange } from '../figures'
import type { Dataset, Incident } from '../incident'
import { pointerTest, type RepeatedStatements, repeatedOnly } from '../pointer'
import type { ClusterRole } from '../proximity'
import type { Count, IncidentRecord } from '../schema'
import { formatDay } from '../time'
import {
  ACTS,
  INCIDENT_TYPES,
  PLACE_PRECISIONS,
  SOURCE_CLASSES,
  TIME_PRECISIONS,
} from '../vocabulary'

/** What a cell of an export holds; null is an empty cell, never zero. */
export type Cell = string | number | null

/** An incident's part in the clusters an export was asked for. */
export interface ClusterPart {
  /** From 1; null outside clusters. */
  readonly id: number | null
  readonly role: ClusterRole
  readonly params: ClusterParams
}

/** A column of every export: its name, type and meaning, and how it is read. */
export interface Column {
  readonly name: string
  readonly type: 'text' | 'integer' | 'number' | 'date'
  readonly meaning: string
  /** Where the name and its values are from, when they are not this project's. */
  readonly after?: 'ACLED' | 'UCDP'
  readonly read: (incident: Incident, dataset: Dataset, part: ClusterPart | null) => Cell
}

/** How a statement in a cell names its source. */
const CITED = '[source id; “repeated” where only a text that repeats others has it]'

/** The columns of every export in order. The codebook on the method page is made from them. */
export const COLUMNS: readonly Column[] = [
  {
    name: 'id',
    type: 'text',
    meaning: 'Never changes and is never used again',
    read: ({ record }) => record.id,
  },
  { name: 'title', type: 'text', meaning: 'A short title', read: ({ record }) => record.title },
  {
    name: 'event_date',
    type: 'date',
    meaning: 'Local calendar day',
    after: 'ACLED',
    read: ({ record }) => record.date.day,
  },
  {
    name: 'date_start',
    type: 'date',
    meaning: 'First possible day, or the day it began',
    after: 'UCDP',
    read: ({ span }) => formatDay(span.start),
  },
  {
    name: 'date_end',
    type: 'date',
    meaning: 'Last possible day, or the day it ended',
    after: 'UCDP',
    read: ({ span }) => formatDay(span.end),
  },
  {
    name: 'event_time',
    type: 'text',
    meaning: 'Local time of day, HH:MM, where one is quoted',
    read: ({ record }) => record.date.time ?? null,
  },
  {
    name: 'time_precision',
    type: 'integer',
    meaning: '1 the day, 2 a week, 3 a month',
    after: 'ACLED',
    read: ({ record }) => TIME_PRECISIONS[record.date.precision].acled,
  },
  {
    name: 'date_prec',
    type: 'integer',
    meaning: '1 the day, 2 two to six days, 3 the week, 4 the month',
    after: 'UCDP',
    read: ({ record }) => TIME_PRECISIONS[record.date.precision].ucdp,
  },
  {
    name: 'act',
    type: 'text',
    meaning: ACTS.join(', '),
    read: ({ record }) => record.act,
  },
  {
    name: 'incident_type',
    type: 'text',
    meaning: 'Finer than act; see the vocabularies',
    read: ({ record }) => record.type,
  },
  {
    name: 'event_type',
    type: 'text',
    meaning: 'Our mapping, not a coding by ACLED',
    after: 'ACLED',
    read: ({ record }) => INCIDENT_TYPES[record.type].acled?.[0] ?? null,
  },
  {
    name: 'sub_event_type',
    type: 'text',
    meaning: 'Our mapping, not a coding by ACLED',
    after: 'ACLED',
    read: ({ record }) => INCIDENT_TYPES[record.type].acled?.[1] ?? null,
  },
  {
    name: 'target',
    type: 'text',
    meaning: 'Who was hit: the id of a lane',
    read: ({ record }) => record.target,
  },
  {
    name: 'target_description',
    type: 'text',
    meaning: 'What was hit, in words',
    read: ({ record }) => record.targetDescription,
  },
  {
    name: 'standing',
    type: 'text',
    meaning: 'confirmed, unconfirmed, disputed or denied',
    read: ({ record }) => record.standing.label,
  },
  {
    name: 'occurrence',
    type: 'text',
    meaning: 'Did it happen: confirmed, reported, disputed, denied or retracted',
    read: ({ record }) => record.standing.occurrence,
  },
  {
    name: 'actor',
    type: 'text',
    meaning: 'Actors as somebody attributes it to them; see attribution for who says so',
    read: ({ record }, { info }) =>
      list(
        record.attributions
          .filter(({ stance }) => stance !== 'denies')
          .map(({ actor }) => info.actors.find(({ id }) => id === actor)?.name ?? actor),
      ),
  },
  {
    name: 'actor_ids',
    type: 'text',
    meaning: 'Ids of the actors in the column before',
    read: ({ record }) =>
      list(
        record.attributions.filter(({ stance }) => stance !== 'denies').map(({ actor }) => actor),
      ),
  },
  {
    name: 'attribution',
    type: 'text',
    meaning: `Each statement about who did it: actor, stance, who says so ${CITED}`,
    read: ({ record }, dataset) => {
      const repeated = repeatedOf(record, dataset)
      return list(
        record.attributions.map(
          (said) => `${said.actor}: ${said.stance}, ${said.by}${cited(said, repeated)}`,
        ),
      )
    },
  },
  {
    name: 'location',
    type: 'text',
    meaning: 'Name of the place',
    after: 'ACLED',
    read: ({ location }) => location.place.name,
  },
  {
    name: 'location_ar',
    type: 'text',
    meaning: 'Name of the place in Arabic',
    read: ({ location }) => location.place.nameAr ?? null,
  },
  {
    name: 'admin1',
    type: 'text',
    meaning: 'Governorate as first recorded; authorities differ',
    after: 'ACLED',
    read: ({ location }) => location.place.admin1[0]?.name ?? null,
  },
  {
    name: 'country',
    type: 'text',
    meaning: 'ISO 3166-1 alpha-2',
    after: 'ACLED',
    read: ({ location }) => location.place.country,
  },
  {
    name: 'geo_precision',
    type: 'integer',
    meaning: '1 a named place, 2 near one, 3 a larger region',
    after: 'ACLED',
    read: ({ location }) => PLACE_PRECISIONS[location.precision].acled,
  },
  {
    name: 'where_prec',
    type: 'integer',
    meaning: '1 exact place, 2 near it, 3 district, 4 governorate, 6 country',
    after: 'UCDP',
    read: ({ location }) => PLACE_PRECISIONS[location.precision].ucdp,
  },
  {
    name: 'within',
    type: 'text',
    meaning: 'Known to within a site, town, district, governorate or country',
    read: ({ location }) => location.within,
  },
  {
    name: 'place_role',
    type: 'text',
    meaning: 'What the place is to the incident: impact, site, alleged-impact …',
    read: ({ record }) => record.place.role,
  },
  {
    name: 'coordinate_denotes',
    type: 'text',
    meaning: 'What the coordinate is a coordinate of, and its source',
    read: ({ location: { place } }) => `${place.denotes} (${place.source})`,
  },
  ...toll('fatalities', 'killed', 'ACLED'),
  ...toll('injured', 'wounded'),
  {
    name: 'counts',
    type: 'text',
    meaning: `Numbers of weapons and what each counts: fired, hit, found-unfired … ${CITED}`,
    read: ({ record }, dataset) => {
      const repeated = repeatedOf(record, dataset)
      return list(record.counts.map((count) => countText(count, repeated)))
    },
  },
  {
    name: 'source',
    type: 'text',
    meaning: 'Publishers of all pages; source_count says how many sources they are',
    after: 'ACLED',
    read: ({ record }, dataset) =>
      list(record.sources.map((id) => dataset.sources.get(id)?.publisher ?? id)),
  },
  {
    name: 'source_count',
    type: 'integer',
    meaning:
      'Sources, where versions and copies of one text count once and texts that only repeat others not at all',
    read: ({ record }, dataset) => independentSources(record, dataset),
  },
  {
    name: 'source_ids',
    type: 'text',
    meaning: 'Ids in sources.json',
    read: ({ record }) => list(record.sources),
  },
  {
    name: 'source_urls',
    type: 'text',
    meaning: 'Addresses of the sources',
    read: ({ record }, dataset) =>
      record.sources
        .map((id) => dataset.sources.get(id)?.url ?? '')
        .filter(Boolean)
        .join(' ; ') || null,
  },
  {
    name: 'source_classes',
    type: 'text',
    meaning: Object.entries(SOURCE_CLASSES)
      .map(([letter, meaning]) => `${letter} ${meaning}`)
      .join('; '),
    read: ({ record }, dataset) =>
      list(record.sources.map((id) => dataset.sources.get(id)?.class ?? '')),
  },
  {
    name: 'notes',
    type: 'text',
    meaning: 'Summary, and why it stands as it does',
    after: 'ACLED',
    read: ({ record }) =>
      [record.summary, record.standing.why, record.date.note, record.place.note, record.note]
        .filter(Boolean)
        .join(' ') || null,
  },
  {
    name: 'links',
    type: 'text',
    meaning: `Relation to an earlier incident and who states it ${CITED}`,
    read: ({ record }, dataset) => {
      const repeated = repeatedOf(record, dataset)
      return list(
        record.links.flatMap(({ rel, to, statements }) =>
          statements.map((said) => `${rel} ${to}: ${said.by}${cited(said, repeated)}`),
        ),
      )
    },
  },
  {
    name: 'link_ids',
    type: 'text',
    meaning: 'Ids of the earlier incidents',
    read: ({ record }) => list(record.links.map(({ to }) => to)),
  },
  {
    name: 'part_of',
    type: 'text',
    meaning: 'Id of the record this one is a part of; add up one or the other, not both',
    read: ({ record }) => record.partOf ?? null,
  },
]

/** Written only when the export was asked for clusters. */
export const CLUSTER_COLUMNS: readonly Column[] = [
  {
    name: 'cluster_id',
    type: 'integer',
    meaning:
      'Number of the proximity cluster, in order of its first incident; empty outside clusters',
    read: (_incident, _dataset, part) => part?.id ?? null,
  },
  {
    name: 'cluster_role',
    type: 'text',
    meaning: 'core, border, noise, or left-out when the place is known too imprecisely',
    read: (_incident, _dataset, part) => part?.role ?? null,
  },
  {
    name: 'radius_km',
    type: 'number',
    meaning: 'Cluster radius in km',
    read: (_incident, _dataset, part) => part?.params.radiusKm ?? null,
  },
  {
    name: 'min_incidents',
    type: 'integer',
    meaning: 'Fewest incidents within the radius of a core incident, itself included',
    read: (_incident, _dataset, part) => part?.params.minIncidents ?? null,
  },
  {
    name: 'days_apart',
    type: 'integer',
    meaning: 'Most days between neighbours in a cluster; empty for any number',
    read: (_incident, _dataset, part) => part?.params.daysApart ?? null,
  },
]

function toll(name: string, field: 'killed' | 'wounded', after?: 'ACLED'): Column[] {
  const end = (which: keyof CountRange, meaning: string): Column => ({
    name: `${name}_${which}`,
    type: 'integer',
    meaning,
    ...(after ? { after } : {}),
    read: ({ toll }) => toll[field]?.[which] ?? null,
  })
  return [
    end('min', `Least number ${field} that is stated; empty for not stated`),
    end(
      'max',
      `Greatest number ${field} that is stated; empty for not stated, and where the greatest is itself an "at least"`,
    ),
  ]
}

const repeatedOf = (record: IncidentRecord, { sources }: Dataset) =>
  repeatedOnly(record, pointerTest(sources))

function cited(said: { readonly source?: string | undefined }, repeated: RepeatedStatements) {
  if (!said.source) return ''
  return ` [${said.source}${repeated.has(said) ? ', repeated' : ''}]`
}

function countText(said: Count, repeated: RepeatedStatements): string {
  const { by, counts, number, wording, excluded } = said
  const range = number
    ? number[1] === null
      ? `at least ${number[0]}`
      : number[0] === number[1]
        ? String(number[0])
        : number[0] === 0
          ? `up to ${number[1]}`
          : `${number[0]}–${number[1]}`
    : ''
  const words = [range, counts === 'weapon' ? '' : counts, wording ? `(${wording})` : '']
  const why = excluded ? `, not in the range: ${excluded}` : ''
  return `${words.filter(Boolean).join(' ')}, ${by}${cited(said, repeated)}${why}`
}

/** Several values in one cell: joined by "; ", once each, with no semicolon inside a value. */
function list(values: readonly string[]): string | null {
  return [...new Set(values)].map((value) => value.replaceAll(';', ',')).join('; ') || null
}
