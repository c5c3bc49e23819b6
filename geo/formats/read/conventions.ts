import { ISO_ONLY } from './day-text'
import type { Mapping } from './mapping'
import type { Refusal } from './sheet'

/** A convention by the columns that only it has, and what they are to us. */
interface Known extends Omit<Mapping, 'days' | 'isSwapped'> {
  /** Columns that must be there, in lower case. */
  readonly needs: readonly string[]
}

const ACLED: Known = {
  convention: 'ACLED',
  needs: ['event_id_cnty', 'event_date', 'event_type', 'actor1', 'latitude', 'longitude'],
  fields: {
    id: 'event_id_cnty',
    title: 'sub_event_type',
    day: 'event_date',
    longitude: 'longitude',
    latitude: 'latitude',
    place: 'location',
    admin1: 'admin1',
    country: 'country',
    placeCode: 'geo_precision',
    timeCode: 'time_precision',
    killed: 'fatalities',
    actor1: 'actor1',
    actor2: 'actor2',
    source: 'source',
    notes: 'notes',
  },
  dateParts: null,
  placeCodes: { 1: 'town', 2: 'district', 3: 'governorate' },
  timeCodes: { 1: 'T4', 2: 'T6', 3: 'T7' },
  unknown: [],
}

const UCDP: Known = {
  convention: 'UCDP',
  needs: ['type_of_violence', 'dyad_name', 'where_prec', 'date_start', 'date_end', 'best'],
  fields: {
    id: 'id',
    title: 'dyad_name',
    start: 'date_start',
    end: 'date_end',
    longitude: 'longitude',
    latitude: 'latitude',
    place: 'where_coordinates',
    admin1: 'adm_1',
    country: 'country',
    placeCode: 'where_prec',
    timeCode: 'date_prec',
    killed: 'best',
    killedLeast: 'low',
    killedMost: 'high',
    actor1: 'side_a',
    actor2: 'side_b',
    source: 'source_article',
    notes: 'source_headline',
  },
  titleWith: 'place',
  dateParts: null,
  placeCodes: {
    1: 'town',
    2: 'district',
    3: 'district',
    4: 'governorate',
    5: 'governorate',
    6: 'country',
    7: 'country',
  },
  timeCodes: { 1: 'T4', 2: 'T5', 3: 'T6', 4: 'T7', 5: 'T8' },
  unknown: [],
}

const GTD: Known = {
  convention: 'GTD',
  needs: ['eventid', 'iyear', 'imonth', 'iday', 'attacktype1_txt', 'gname', 'specificity'],
  fields: {
    id: 'eventid',
    title: 'attacktype1_txt',
    longitude: 'longitude',
    latitude: 'latitude',
    place: 'city',
    admin1: 'provstate',
    country: 'country_txt',
    placeCode: 'specificity',
    killed: 'nkill',
    injured: 'nwound',
    actor1: 'gname',
    actor2: 'target1',
    source: 'scite1',
    notes: 'summary',
  },
  dateParts: ['iyear', 'imonth', 'iday'],
  placeCodes: { 1: 'town', 2: 'district', 3: 'district', 4: 'governorate', 5: 'country' },
  timeCodes: {},
  unknown: [-9, -99],
}

const CONVENTIONS = [ACLED, UCDP, GTD]

/** The 49 columns of UCDP GED in order, for a release that came without its header. */
export const UCDP_HEADER =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'.split(
    ',',
  )

/** Whether the first record of a file is one of UCDP GED and not its header: ids, codes and a WKT point where they belong. */
export function isHeadlessUcdp(cells: readonly string[]): boolean {
  const at = (name: string) => cells[UCDP_HEADER.indexOf(name)] ?? ''
  return (
    cells.length === UCDP_HEADER.length &&
    /^\d+$/.test(at('id')) &&
    /^[123]$/.test(at('type_of_violence')) &&
    /^POINT/i.test(at('geom_wkt')) &&
    /^\d{4}-\d{2}-\d{2}/.test(at('date_start'))
  )
}

/** Columns of ACLED's weekly counts, which have no incidents. */
const AGGREGATE = ['week', 'event_type', 'events', 'centroid_latitude']

/**
 * The mapping of a file that follows a known convention, whatever the case of its column names; a
 * refusal for counts that are no incidents; null where no convention is recognised.
 */
export function conventionOf(columns: readonly string[]): Mapping | Refusal | null {
  const named = new Map(columns.map((column) => [column.toLowerCase(), column]))
  if (AGGREGATE.every((name) => named.has(name))) return { refused: 'aggregate', got: 'ACLED' }
  const known = CONVENTIONS.find(({ needs }) => needs.every((name) => named.has(name)))
  if (!known) return null
  const { needs: _, fields, dateParts, ...rest } = known
  const actual = (name: string) => named.get(name) ?? name
  const present = Object.entries(fields).filter(([, name]) => named.has(name))
  const [year, month, day] = dateParts ?? []
  return {
    ...rest,
    fields: Object.fromEntries(present.map(([field, name]) => [field, actual(name)])),
    dateParts: year && month && day ? [actual(year), actual(month), actual(day)] : null,
    days: ISO_ONLY,
    isSwapped: false,
  }
}
