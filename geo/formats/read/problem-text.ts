import type { FaultKind, Refusal, RowFault } from './sheet'

/** What each fault of a row expected, for people who mend files. */
const EXPECTED: Readonly<Record<FaultKind, string>> = {
  ragged: 'as many cells as the header has',
  'unclosed-quote': 'a quotation that ends',
  'not-a-record': 'a record',
  'no-point': 'a shape that has a point',
  'not-degrees': 'a number of degrees',
  'out-of-range': 'degrees that are on Earth',
  swapped: 'longitude and latitude, not the other way round',
  'null-island': 'a place other than 0, 0',
  'not-a-day': 'a day that exists, best as YYYY-MM-DD',
  'no-day': 'a day',
  'day-order': 'a last day that is no earlier than the first',
  future: 'a day that has come',
  zone: 'a moment whose local day is known',
  'not-a-count': 'a whole number of people',
  'same-id': 'an id that no other row has',
}

/** What was expected where a row has a fault of this kind. */
export const expectedOf = (kind: FaultKind): string => EXPECTED[kind]

/** A fault of a row as one line: row, column, what was expected and what is there. */
export function faultText({ row, column, kind, got }: RowFault): string {
  const where = column === null ? `row ${row}` : `row ${row}, column ${JSON.stringify(column)}`
  return `${where}: expected ${EXPECTED[kind]}; got ${got === '' ? 'nothing' : JSON.stringify(got)}`
}

const REFUSALS: Readonly<Record<Refusal['refused'], readonly [expected: string, got: string]>> = {
  empty: ['a file with incidents in it', 'an empty file'],
  'unknown-format': ['CSV, GeoJSON, JSON records, KML or GPX', 'another format'],
  'not-json': ['JSON', 'something else'],
  'too-many-columns': ['a table of incidents', 'too many columns'],
  projected: ['longitude and latitude in degrees (WGS84)', 'a projected coordinate system'],
  'too-deep': ['values that are not nested so deep', 'deeper ones'],
  aggregate: ['incidents', 'counts of incidents'],
  'too-large': ['a file that is no larger once it is unpacked', 'more bytes than'],
  'broken-archive': ['an archive that can be unpacked', 'a broken one'],
  'several-files': ['one data file in the archive, or its name as "entry"', 'several'],
}

/** What was expected of a file that is refused as a whole, and what it is. */
export function refusalText({ refused, got }: Refusal): {
  readonly expected: string
  readonly got: string
} {
  const [expected, is] = REFUSALS[refused]
  return { expected, got: got === '' ? is : `${is}: ${got}` }
}
