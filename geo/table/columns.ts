import { ACTS, PLACE_PRECISIONS, SOURCE_CLASSES, STANDINGS, TIME_PRECISIONS } from '../vocabulary'
import type { PlainKind } from './column'

/**
 * When a part of the table is fetched: with the first screen, when somebody searches, or when an
 * export or a panel wants the rest.
 */
export const TABLE_PARTS = ['screen', 'words', 'rest'] as const
export type TablePart = (typeof TABLE_PARTS)[number]

/** Columns of other conventions; any other name is this project's. */
export type Convention = 'ACLED' | 'UCDP'

/** A column of a table: what it is called, what it holds and means, and when it is fetched unless it is a facet's. */
export interface ColumnInfo {
  readonly name: string
  readonly kind: PlainKind
  readonly part: TablePart
  readonly meaning: string
  readonly unit?: 'day' | 'degree' | 'person' | 'row'
  readonly after?: Convention
}

const column = (
  name: string,
  kind: PlainKind,
  part: TablePart,
  meaning: string,
  more: Pick<ColumnInfo, 'unit' | 'after'> = {},
): ColumnInfo => ({ name, kind, part, meaning, ...more })

const DAY = { unit: 'day' } as const
const PEOPLE = { unit: 'person' } as const
const DEGREES = { unit: 'degree', after: 'ACLED' } as const
const ACLED = { after: 'ACLED' } as const
const UCDP = { after: 'UCDP' } as const

/** How a statement in a cell names its source. */
const CITED = '[source id; “repeated” where nothing but a text that repeats others has it]'

/**
 * Every column that a table can store, by name: what its bytes, the exports, the codebook and the
 * schema of the exports are made from. A source leaves out what it does not know.
 */
export const COLUMNS = {
  id: column('id', 'text', 'screen', 'Never changes and is never used again'),
  title: column('title', 'text', 'screen', 'A short title'),
  event_date: column('event_date', 'day', 'screen', 'Local calendar day', { ...DAY, ...ACLED }),
  date_start: column('date_start', 'day', 'screen', 'First possible day, or the day it began', {
    ...DAY,
    ...UCDP,
  }),
  date_end: column('date_end', 'day', 'screen', 'Last possible day, or the day it ended', {
    ...DAY,
    ...UCDP,
  }),
  event_time: column('event_time', 'text', 'rest', 'Local time of day, HH:MM, where one is quoted'),
  date_precision: column(
    'date_precision',
    'code',
    'rest',
    `How closely the time is known. ${meaningsOf(TIME_PRECISIONS)}`,
  ),
  act: column('act', 'code', 'screen', ACTS.join(', ')),
  incident_type: column('incident_type', 'code', 'rest', 'Finer than act; see the vocabularies'),
  weapon: column('weapon', 'code', 'rest', 'What it was done with, as closely as a source says'),
  target: column('target', 'code', 'screen', 'Who was hit: the id of a lane'),
  target_description: column('target_description', 'text', 'rest', 'What was hit, in words'),
  standing: column(
    'standing',
    'code',
    'screen',
    `${STANDINGS.slice(0, -1).join(', ')} or ${STANDINGS.at(-1)}`,
  ),
  occurrence: column(
    'occurrence',
    'code',
    'rest',
    'Did it happen: confirmed, reported, disputed, denied or retracted',
  ),
  hollow: column(
    'hollow',
    'flag',
    'screen',
    '1 for a report that is denied or disputed, or whose place is itself only alleged',
  ),
  actors_named: column(
    'actors_named',
    'codes',
    'rest',
    'Ids of the actors that somebody speaks of, deny or name',
  ),
  claimed_for: column(
    'claimed_for',
    'codes',
    'screen',
    'Ids of the actors that somebody names as those who did it, denials left out',
  ),
  actor: column(
    'actor',
    'text',
    'rest',
    'Who acknowledged or claimed the act; empty where nobody did, whoever is suspected',
  ),
  actor_ids: column('actor_ids', 'text', 'rest', 'Ids of the actors in the column before'),
  actors_claimed: column(
    'actors_claimed',
    'text',
    'rest',
    'Every actor that anybody names, however surely; attribution says who names whom',
  ),
  actors_claimed_ids: column(
    'actors_claimed_ids',
    'text',
    'rest',
    'Ids of the actors in the column before',
  ),
  attribution: column(
    'attribution',
    'text',
    'rest',
    `Each statement about who did it: actor, stance, who says so ${CITED}`,
  ),
  location: column('location', 'code', 'screen', 'Name of the place', ACLED),
  location_ar: column('location_ar', 'code', 'rest', 'Name of the place in Arabic'),
  admin1: column(
    'admin1',
    'code',
    'rest',
    'Governorate as first recorded; authorities differ',
    ACLED,
  ),
  country: column('country', 'code', 'rest', 'ISO 3166-1 alpha-2', ACLED),
  longitude: column(
    'longitude',
    'number',
    'screen',
    'WGS84 decimal degrees; empty for what is not placed',
    DEGREES,
  ),
  latitude: column(
    'latitude',
    'number',
    'screen',
    'WGS84 decimal degrees; empty for what is not placed',
    DEGREES,
  ),
  place_precision: column(
    'place_precision',
    'code',
    'rest',
    `How closely the place is known. ${meaningsOf(PLACE_PRECISIONS)}`,
  ),
  within: column(
    'within',
    'code',
    'screen',
    'Known to within a site, town, district, governorate or country',
  ),
  area: column('area', 'code', 'screen', 'ISO 3166-2 code of the governorate that is drawn'),
  place_role: column(
    'place_role',
    'code',
    'rest',
    'What the place is to the incident: impact, site, alleged-impact …',
  ),
  coordinate_denotes: column(
    'coordinate_denotes',
    'code',
    'rest',
    'What the coordinate is a coordinate of, and its source',
  ),
  fatalities_min: column(
    'fatalities_min',
    'integer',
    'screen',
    'Least number killed that is stated; empty for not stated',
    { ...PEOPLE, ...ACLED },
  ),
  fatalities_max: column(
    'fatalities_max',
    'integer',
    'screen',
    'Greatest number killed that is stated; empty for not stated, and where the greatest is itself an "at least"',
    { ...PEOPLE, ...ACLED },
  ),
  injured_min: column(
    'injured_min',
    'integer',
    'screen',
    'Least number wounded that is stated; empty for not stated',
    PEOPLE,
  ),
  injured_max: column(
    'injured_max',
    'integer',
    'screen',
    'Greatest number wounded that is stated; empty for not stated, and where the greatest is itself an "at least"',
    PEOPLE,
  ),
  counts: column(
    'counts',
    'text',
    'rest',
    `Numbers of weapons and what each counts: fired, hit, found-unfired … ${CITED}`,
  ),
  source: column(
    'source',
    'text',
    'rest',
    'Publishers of all pages; source_count says how many sources they are',
    ACLED,
  ),
  source_count: column(
    'source_count',
    'integer',
    'rest',
    'Sources, where versions and copies of one text count once, and texts that only repeat others not at all',
  ),
  source_ids: column('source_ids', 'text', 'rest', 'Ids in sources.json'),
  source_urls: column('source_urls', 'text', 'rest', 'Addresses of the sources'),
  source_classes: column('source_classes', 'text', 'rest', meaningsOf(SOURCE_CLASSES, ' ')),
  notes: column('notes', 'text', 'rest', 'Summary, and why it stands as it does', ACLED),
  links: column(
    'links',
    'text',
    'rest',
    `Relation to an earlier incident and who states it ${CITED}`,
  ),
  link_ids: column('link_ids', 'text', 'rest', 'Ids of the earlier incidents'),
  record_kind: column(
    'record_kind',
    'code',
    'screen',
    'whole, part or single: add up wholes and singles; a whole has no point, its parts have',
  ),
  part_of_row: column('part_of_row', 'integer', 'screen', 'Row of the incident it is a part of', {
    unit: 'row',
  }),
  answers: column(
    'answers',
    'entries',
    'screen',
    'Earlier incidents that it is said to relate to: row, relation, and the strongest voice that says so',
  ),
  launches: column(
    'launches',
    'entries',
    'screen',
    'Reported launch sites that have a point, as the claimant names them',
  ),
  names: column(
    'names',
    'codes',
    'words',
    'Names it is found under, each in all its spellings, folded',
  ),
  search_text: column(
    'search_text',
    'text',
    'words',
    'Other text that search looks through, folded',
  ),
  words: column(
    'words',
    'codes',
    'words',
    'Where there is no such text, the words of the columns that search looks through, folded',
  ),
} as const satisfies Readonly<Record<string, ColumnInfo>>

export type ColumnName = keyof typeof COLUMNS

function meaningsOf(
  codes: Readonly<Record<string, string | { readonly meaning: string }>>,
  between = ': ',
): string {
  return Object.entries(codes)
    .map(([code, value]) => `${code}${between}${typeof value === 'string' ? value : value.meaning}`)
    .join('; ')
}
