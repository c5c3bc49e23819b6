import { ISO_ONLY } from './day-text'
import { POINT_COLUMNS } from './geojson-sheet'
import type { DegreeParts, Field, Mapping } from './mapping'
import type { Sheet, SheetNote } from './sheet'

/** Names by which columns usually go, the likeliest first; compared without case, blanks and signs. */
const NAMES: Readonly<Partial<Record<Field, readonly string[]>>> = {
  id: ['id', 'eventid', 'incidentid', 'uid', 'uuid', 'fid', 'civid'],
  title: [
    'title',
    'name',
    'headline',
    'event',
    'incident',
    'what',
    'type',
    'eventtype',
    'description',
  ],
  day: [
    'eventdate',
    'date',
    'day',
    'incidentdate',
    'datetime',
    'timestamp',
    'when',
    'verifieddate',
    'التاريخ',
    'تاريخ',
  ],
  start: ['datestart', 'startdate', 'start', 'begin', 'from'],
  end: ['dateend', 'enddate', 'end', 'until', 'to'],
  longitude: [
    'longitude',
    'lon',
    'lng',
    'long',
    'xcoord',
    'x',
    'actiongeolong',
    'longitude1',
    'lon1',
    'lng1',
    'خطالطول',
  ],
  latitude: ['latitude', 'lat', 'ycoord', 'y', 'actiongeolat', 'latitude1', 'lat1', 'خطالعرض'],
  place: [
    'location',
    'place',
    'city',
    'town',
    'settlement',
    'locality',
    'where',
    'الموقع',
    'المكان',
  ],
  admin1: ['admin1', 'adm1', 'province', 'governorate', 'state', 'oblast', 'region', 'المحافظة'],
  country: ['country', 'countryname', 'iso2'],
  killed: ['fatalities', 'killed', 'deaths', 'dead', 'nkill', 'best', 'القتلى'],
  killedLeast: ['fatalitiesmin', 'killedmin', 'low', 'mindeaths'],
  killedMost: ['fatalitiesmax', 'killedmax', 'high', 'maxdeaths'],
  injured: ['injured', 'wounded', 'injuries', 'nwound', 'الجرحى'],
  actor1: ['actor1', 'actor', 'perpetrator', 'sidea', 'group', 'who'],
  actor2: ['actor2', 'target', 'victim', 'sideb'],
  source: ['source', 'sources', 'sourceurl', 'url', 'link', 'المصدر'],
  notes: ['notes', 'summary', 'description', 'details', 'comment', 'text', 'الوصف'],
}

/** Longer than this is no usual name. */
const LONGEST = 100

const bare = (name: string) =>
  name.length > LONGEST ? '' : name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const USUAL = new Set(Object.values(NAMES).flat())

/** Whether columns usually go by that name. */
export const isUsual = (name: string): boolean => USUAL.has(bare(name))

/** What the columns of a plain table probably are: a first guess, for its reader to confirm. No column is two things. */
export function guessedMapping({ columns }: Sheet): Mapping {
  const dateParts = datePartsAmong(columns)
  const degreeParts = degreePartsAmong(columns)
  const taken = new Set<string>(dateParts ?? [])
  const fields: Partial<Record<Field, string>> = {}
  const called = new Map<string, string[]>()
  for (const column of columns) {
    const name = bare(column)
    called.set(name, [...(called.get(name) ?? []), column])
  }
  const [longitude, latitude, id] = POINT_COLUMNS
  if (columns.includes(longitude)) Object.assign(fields, { longitude, latitude })
  for (const [field, names] of Object.entries(NAMES) as [Field, readonly string[]][]) {
    if (fields[field]) continue
    const found = names
      .map((name) => called.get(name)?.find((column) => !taken.has(column)))
      .find((column) => column !== undefined)
    if (found === undefined) continue
    fields[field] = found
    taken.add(found)
  }
  if (!fields.id && columns.includes(id)) fields.id = id
  const isDated = fields.day ?? fields.start
  return {
    convention: 'plain',
    fields,
    dateParts: isDated ? null : dateParts,
    placeCodes: {},
    timeCodes: {},
    unknown: [],
    days: ISO_ONLY,
    degreeParts: fields.longitude && fields.latitude ? null : degreeParts,
    isSwapped: false,
    mends: [],
  }
}

/** Year, month and day, where all three are columns. */
function datePartsAmong(columns: readonly string[]): Mapping['dateParts'] {
  const [year, month, day] = ['year', 'month', 'day'].map((name) =>
    columns.find((column) => bare(column) === name || bare(column) === `i${name}`),
  )
  return year && month && day ? [year, month, day] : null
}

/** Degrees and minutes of both axes, where they are columns: lat_deg, lat_min, lat_sec, lat_dir. */
function degreePartsAmong(columns: readonly string[]): Mapping['degreeParts'] {
  const partsOf = (axis: string): DegreeParts | null => {
    const find = (part: string) =>
      columns.find((column) => new RegExp(`^${axis}(${part})$`).test(bare(column)))
    const [degrees, minutes] = [find('d|deg|degrees?'), find('m|min|minutes?')]
    if (!degrees || !minutes) return null
    const seconds = find('s|sec|seconds?') ?? null
    const hemisphere = find('dir|direction|hem|hemisphere|ns|ew') ?? null
    return { degrees, minutes, seconds, hemisphere }
  }
  const [longitude, latitude] = [partsOf('(?:longitude|long|lon|lng)'), partsOf('(?:latitude|lat)')]
  return longitude && latitude ? [longitude, latitude] : null
}

/** Columns that hold further points of a row, such as lat_2 and lon_2: they are kept and not read. */
export function unreadPoints({ columns }: Sheet, { fields }: Mapping): SheetNote[] {
  const axes = [...(NAMES.longitude ?? []), ...(NAMES.latitude ?? [])]
  const isAxis = (column: string) => axes.includes(bare(column).replace(/\d+$/, ''))
  const read = [fields.longitude, fields.latitude]
  const further = columns.filter(
    (column) => /\d$/.test(bare(column)) && isAxis(column) && !read.includes(column),
  )
  return further.length === 0 ? [] : [{ kind: 'more-points', got: further.join(', ') }]
}
