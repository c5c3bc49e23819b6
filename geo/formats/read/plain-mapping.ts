import { ISO_ONLY } from './day-text'
import { POINT_COLUMNS } from './geojson-sheet'
import type { Field, Mapping } from './mapping'
import type { Sheet } from './sheet'

/** Names by which columns usually go, the likeliest first; compared without case, blanks and signs. */
const NAMES: Readonly<Partial<Record<Field, readonly string[]>>> = {
  id: ['id', 'eventid', 'incidentid', 'uid', 'uuid', 'fid', 'civid'],
  title: ['title', 'name', 'headline', 'event', 'incident', 'type', 'eventtype', 'description'],
  day: [
    'eventdate',
    'date',
    'day',
    'incidentdate',
    'datetime',
    'timestamp',
    'when',
    'verifieddate',
  ],
  start: ['datestart', 'startdate', 'start', 'begin', 'from'],
  end: ['dateend', 'enddate', 'end', 'until', 'to'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'xcoord', 'x', 'actiongeolong'],
  latitude: ['latitude', 'lat', 'ycoord', 'y', 'actiongeolat'],
  place: ['location', 'place', 'city', 'town', 'settlement', 'locality'],
  admin1: ['admin1', 'adm1', 'province', 'governorate', 'state', 'oblast', 'region'],
  country: ['country', 'countryname', 'iso2'],
  killed: ['fatalities', 'killed', 'deaths', 'dead', 'nkill', 'best'],
  killedLeast: ['fatalitiesmin', 'killedmin', 'low', 'mindeaths'],
  killedMost: ['fatalitiesmax', 'killedmax', 'high', 'maxdeaths'],
  injured: ['injured', 'wounded', 'injuries', 'nwound'],
  actor1: ['actor1', 'actor', 'perpetrator', 'sidea', 'group'],
  actor2: ['actor2', 'target', 'victim', 'sideb'],
  source: ['source', 'sources', 'sourceurl', 'url', 'link'],
  notes: ['notes', 'summary', 'description', 'details', 'comment', 'text'],
}

const bare = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** What the columns of a plain table probably are: a first guess, for its reader to confirm. No column is two things. */
export function guessedMapping({ columns }: Sheet): Mapping {
  const taken = new Set<string>()
  const fields: Partial<Record<Field, string>> = {}
  const [longitude, latitude, id] = POINT_COLUMNS
  if (columns.includes(longitude)) Object.assign(fields, { longitude, latitude })
  for (const [field, names] of Object.entries(NAMES) as [Field, readonly string[]][]) {
    if (fields[field]) continue
    const found = names
      .map((name) => columns.find((column) => bare(column) === name && !taken.has(column)))
      .find((column) => column !== undefined)
    if (found === undefined) continue
    fields[field] = found
    taken.add(found)
  }
  if (!fields.id && columns.includes(id)) fields.id = id
  return {
    convention: 'plain',
    fields,
    dateParts: null,
    placeCodes: {},
    timeCodes: {},
    unknown: [],
    days: ISO_ONLY,
    isSwapped: false,
  }
}
