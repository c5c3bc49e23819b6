import type { FaultKind, Refusal, RowFault, SheetNote } from './sheet'
import type { TableNote } from './table-notes'

/** What each fault of a row expected, for people who mend files. */
const EXPECTED: Readonly<Record<FaultKind, string>> = {
  ragged: 'as many cells as the header has',
  'unclosed-quote': 'a quotation that ends',
  'stray-quote': 'quotation marks doubled within a quotation',
  'not-a-record': 'a record',
  'no-point': 'both coordinates, or a shape that has a point',
  'not-degrees': 'a number of degrees',
  'out-of-range': 'degrees that are on Earth',
  swapped: 'longitude and latitude, not the other way round',
  'null-island': 'a place other than 0, 0',
  centroid: 'a place, and not the middle of the area that it lies in',
  exchanged: 'a month from 1 to 12; exchanged with the day it is one',
  'several-days': 'one day, and not several',
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

/** A number with its noun, such as "1 row" and "1,204 rows". */
const counted = (number: number, noun: string) =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`

/** What is true of a file as a whole, in a sentence. */
export function noteText(note: SheetNote): string {
  switch (note.kind) {
    case 'hxl-row':
      return 'The row of HXL tags under the header was set aside.'
    case 'no-header':
      return 'It has no header; its columns are those of its convention.'
    case 'preamble':
      return `What stands above its header was set aside: ${note.got}`
    case 'unnamed-column':
      return `A column without a name is called “${note.got}”.`
    case 'wrapped-rows':
      return `Rows wrapped whole in quotation marks were unpacked: ${counted(note.count, 'row')}.`
    case 'mojibake':
      return `Letters spoilt by being read as ${note.got} were put right: ${counted(note.count, 'letter')}.`
    case 'more-points':
      return `Further coordinates in ${note.got} were not read.`
    case 'separator':
      return `Its cells are parted by ${note.got === '\t' ? 'tabs' : `“${note.got}”`}.`
    case 'encoding':
      return `It does not say how its letters are written; they were read as ${note.got}.`
    case 'representative-points':
      return `Shapes are shown by a point within: ${counted(note.count, 'shape')}.`
    case 'links':
      return `What it refers to elsewhere was not fetched: ${counted(note.count, 'link')}.`
    case 'crs':
      return note.got === ''
        ? 'It names no reference system; its coordinates were read as longitude and latitude (WGS 84).'
        : `It names the reference system ${note.got}, which is longitude and latitude.`
  }
}

/** What is true of the rows of a table together, in a sentence. */
export function tableNoteText({ kind, count, ...note }: TableNote): string {
  if (kind === 'same-rows') return `Rows that say the same in every column as one before: ${count}.`
  const got = 'got' in note ? note.got : ''
  return kind === 'shared-point'
    ? `The point ${got}, which may stand for an area, is that of ${count} incidents.`
    : `The point ${got} is that of ${count} places.`
}

const REFUSALS: Readonly<Record<Refusal['refused'], readonly [expected: string, got: string]>> = {
  empty: ['a file with incidents in it', 'an empty file'],
  'unknown-format': [
    'CSV, GeoJSON, JSON records, KML, GPX, XLSX, Shapefile, Parquet, Arrow, FlatGeobuf or GeoPackage',
    'another format',
  ],
  'not-json': ['JSON', 'something else'],
  'too-many-columns': ['a table of incidents', 'too many columns'],
  projected: ['longitude and latitude in degrees (WGS84)', 'a projected coordinate system'],
  'too-deep': ['values that are not nested so deep', 'deeper ones'],
  aggregate: ['incidents', 'counts of incidents'],
  'too-large': ['a file that is no larger once it is unpacked', 'more bytes than'],
  'broken-archive': ['an archive that can be unpacked', 'a broken one'],
  unsupported: ['a format that is read here', 'another one'],
  'broken-file': ['a file that keeps the rules of its format', 'one that breaks them'],
  'only-links': ['incidents', 'nothing but links to places elsewhere'],
  'endless-line': ['lines of a table', 'a longer one, number'],
  unreadable: [
    'a file that can be read to its end',
    'a folder, or a file that is moved or written to',
  ],
  stopped: ['reading to the end', 'it was stopped'],
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
