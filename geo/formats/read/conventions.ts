import { ISO_ONLY } from './day-text'
import { POINT_COLUMNS } from './geojson-sheet'
import type { Field, Mapping } from './mapping'
import type { Refusal, Sheet } from './sheet'

/** A convention by the columns that only it has, and what they are to us. */
interface Known
  extends Pick<
    Mapping,
    'convention' | 'dateParts' | 'placeCodes' | 'timeCodes' | 'unknown' | 'titleWith'
  > {
  /** Of several names of a field, the first that is there. */
  readonly fields: Readonly<Partial<Record<Field, string | readonly string[]>>>
  /** Columns that must be there, in lower case. */
  readonly needs: readonly string[]
}

const ACLED: Known = {
  convention: 'ACLED',
  needs: ['event_id_cnty', 'event_date', 'event_type', 'actor1', 'latitude', 'longitude'],
  fields: {
    id: 'event_id_cnty',
    title: ['sub_event_type', 'event_type'],
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
    vicinity: 'vicinity',
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

const GDELT: Known = {
  convention: 'GDELT',
  needs: ['globaleventid', 'sqldate', 'eventcode', 'actiongeo_type', 'actiongeo_lat'],
  fields: {
    id: 'globaleventid',
    title: 'eventcode',
    day: 'sqldate',
    longitude: 'actiongeo_long',
    latitude: 'actiongeo_lat',
    place: 'actiongeo_fullname',
    admin1: 'actiongeo_adm1code',
    country: 'actiongeo_countrycode',
    placeCode: 'actiongeo_type',
    actor1: 'actor1name',
    actor2: 'actor2name',
    source: 'sourceurl',
  },
  dateParts: null,
  placeCodes: { 1: 'country', 2: 'governorate', 3: 'town', 4: 'town', 5: 'governorate' },
  timeCodes: {},
  unknown: [],
}

const CONVENTIONS = [ACLED, UCDP, GTD, GDELT]

/** The 49 columns of UCDP GED in order, for a release that came without its header. */
export const UCDP_HEADER =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'.split(
    ',',
  )

const named = (before: string, names: string) => names.split(',').map((name) => before + name)
const ACTOR =
  'Code,Name,CountryCode,KnownGroupCode,EthnicCode,Religion1Code,Religion2Code,Type1Code,Type2Code,Type3Code'
const PLACE = 'Type,FullName,CountryCode,ADM1Code,ADM2Code,Lat,Long,FeatureID'

/** The 61 columns of a file of GDELT 2.0 events in order: they are published without a header. */
export const GDELT_HEADER = [
  ...named('', 'GLOBALEVENTID,SQLDATE,MonthYear,Year,FractionDate'),
  ...named('Actor1', ACTOR),
  ...named('Actor2', ACTOR),
  ...named('', 'IsRootEvent,EventCode,EventBaseCode,EventRootCode,QuadClass,GoldsteinScale'),
  ...named('', 'NumMentions,NumSources,NumArticles,AvgTone'),
  ...named('Actor1Geo_', PLACE),
  ...named('Actor2Geo_', PLACE),
  ...named('ActionGeo_', PLACE),
  ...named('', 'DATEADDED,SOURCEURL'),
]

/** Files without a header that are known by what their cells hold. */
const HEADLESS = [
  {
    header: UCDP_HEADER,
    holds: {
      id: /^\d+$/,
      type_of_violence: /^[123]$/,
      geom_wkt: /^POINT/i,
      date_start: /^\d{4}-\d{2}-\d{2}/,
    },
  },
  {
    header: GDELT_HEADER,
    holds: {
      GLOBALEVENTID: /^\d+$/,
      SQLDATE: /^\d{8}$/,
      QuadClass: /^[1-4]$/,
      DATEADDED: /^\d{14}$/,
    },
  },
]

/** A sheet without a header under the names that its cells give away; any other as it is. */
export function withKnownHeader(sheet: Sheet): Sheet {
  const [first] = sheet.rows
  if (!first || !sheet.notes.some(({ kind }) => kind === 'no-header')) return sheet
  const found = HEADLESS.find(
    ({ header, holds }) =>
      header.length === sheet.columns.length &&
      Object.entries(holds).every(([name, pattern]) =>
        pattern.test(String(first.cells[header.indexOf(name)] ?? '')),
      ),
  )
  return found ? { ...sheet, columns: found.header } : sheet
}

/** Columns of ACLED's weekly counts, which have no incidents. */
const AGGREGATE = ['week', 'event_type', 'events', 'centroid_latitude']

/** A name as it is compared: without case, and without the blanks round it. */
const bare = (name: string) => name.trim().toLowerCase()

/** Whether a convention has a column of that name. */
export const isConventional = (name: string): boolean =>
  CONVENTIONS.some(({ needs }) => needs.includes(bare(name)))

/**
 * The mapping of a file that follows a known convention, whatever the case of its column names; a
 * refusal for counts that are no incidents; null where no convention is recognised. Where features
 * have a geometry, it is that which says where.
 */
export function conventionOf(columns: readonly string[]): Mapping | Refusal | null {
  const named = new Map(columns.map((column) => [bare(column), column]))
  if (AGGREGATE.every((name) => named.has(name))) return { refused: 'aggregate', got: 'ACLED' }
  // The geometry of a feature stands for the columns of coordinates, which then need not be there.
  const [longitude, latitude] = POINT_COLUMNS
  const point = named.has(longitude) ? { longitude, latitude } : null
  const has = (name: string) =>
    named.has(name) || (point !== null && /^(latitude|longitude|actiongeo_lat)$/.test(name))
  const known = CONVENTIONS.find(({ needs }) => needs.every(has))
  if (!known) return null
  const { needs: _, fields, dateParts, ...rest } = known
  const actual = (name: string) => named.get(name) ?? name
  const present = Object.entries(fields).flatMap(([field, names]) => {
    const found = [names].flat().find((name) => named.has(name))
    return found === undefined ? [] : [[field, actual(found)] as const]
  })
  const [year, month, day] = dateParts ?? []
  return {
    ...rest,
    fields: { ...Object.fromEntries(present), ...point },
    dateParts: year && month && day ? [actual(year), actual(month), actual(day)] : null,
    days: ISO_ONLY,
    degreeParts: null,
    isSwapped: false,
    mends: [],
  }
}
