import type { FormatId } from '@/geo/formats/read/format'
import type { Candidate } from '@/geo/formats/read/gazetteer'
import type { Convention, Field, Mend, Question } from '@/geo/formats/read/mapping'
import { expectedOf, noteText } from '@/geo/formats/read/problem-text'
import type { FaultKind, Refusal } from '@/geo/formats/read/sheet'
import type { TableNote } from '@/geo/formats/read/table-notes'
import type { Terms } from '@/geo/formats/read/terms'
import type { Position } from '@/geo/space/position'
import type { Day } from '@/geo/time/time'
import type { Within } from '@/geo/vocabulary'
import { day, days, list, plural, whole } from './wording'

const fields: Record<Field, string> = {
  title: 'Title',
  day: 'Date',
  start: 'First day',
  end: 'Last day',
  longitude: 'Longitude',
  latitude: 'Latitude',
  place: 'Place',
  admin1: 'Province',
  country: 'Country',
  killed: 'Killed',
  killedLeast: 'Killed, fewest',
  killedMost: 'Killed, most',
  injured: 'Wounded',
  actor1: 'Actor',
  actor2: 'Other actor',
  source: 'Source',
  notes: 'Notes',
  id: 'Id',
  placeCode: 'Code of how closely the place is known',
  timeCode: 'Code of how closely the time is known',
  vicinity: 'Whether it is only near the place',
}

/** What a problem is called; what was expected says `expectedOf`. */
const faults: Record<FaultKind, string> = {
  ragged: 'More or fewer cells than the header',
  'unclosed-quote': 'A quotation that does not end',
  'stray-quote': 'A quotation mark within a quotation',
  'not-a-record': 'No record',
  'no-point': 'Half a point, or none',
  'not-degrees': 'Not degrees',
  'out-of-range': 'Not on Earth',
  swapped: 'Longitude and latitude exchanged',
  'null-island': 'At 0, 0',
  centroid: 'The middle of a province or country',
  exchanged: 'Day and month exchanged',
  'several-days': 'Several days in one cell',
  'not-a-day': 'No day',
  'no-day': 'Without a day',
  'day-order': 'Ends before it begins',
  future: 'In the future',
  zone: 'A moment whose local day is not known',
  'not-a-count': 'Not a number of people',
  'same-id': 'An id that another row has',
}

/** Every number in a text as it is written elsewhere: 2,105,264. */
const separated = (text: string) => text.replace(/\d+/g, (digits) => whole(Number(digits)))

const refusals: Record<Refusal['refused'], (got: string) => string> = {
  empty: () => 'There is nothing in it.',
  'unknown-format': (got) =>
    got === 'binary'
      ? 'It is of a kind that is not read here.'
      : `It is ${got}, but not of a kind that holds incidents.`,
  'not-json': (got) => `It begins like JSON and is none: ${got}`,
  'too-many-columns': (got) => `It has ${got} columns, which no table of incidents has.`,
  projected: (got) =>
    `Its coordinates are in ${got}. Save it in WGS84 (EPSG:4326), longitude and latitude in degrees.`,
  'too-deep': () => 'It is nested deeper than any file of incidents.',
  aggregate: (got) =>
    `It holds ${got}’s counts for weeks and provinces, not incidents. Take the export of events.`,
  'too-large': (got) =>
    `It is larger than a browser can hold (${separated(got)}). A narrower export, in time or in space, may fit.`,
  'broken-archive': (got) => `It is an archive that cannot be unpacked. ${got}`,
  'several-files': () => 'It holds several files or sheets. Which one is meant?',
  unsupported: (got) => `It is ${got}, which is not read here.`,
  'broken-file': (got) => `It breaks the rules of its format: ${got}`,
  'only-links': () => 'It holds nothing but links to places elsewhere, which are not fetched.',
  'endless-line': () => 'One of its lines is longer than any of a table.',
  unreadable: () =>
    'It cannot be read to its end: it is a folder, or was moved or is being written to. Choose it again once it lies still.',
  stopped: () => 'Reading was stopped.',
}

function tableNote(note: TableNote): string {
  if (note.kind === 'same-rows') {
    return `${plural(note.count, 'row says', 'rows say')} the same in every column as one before.`
  }
  return note.kind === 'shared-point'
    ? `${whole(note.count)} incidents share the point ${note.got}: it may stand for an area.`
    : `${whole(note.count)} places share the point ${note.got}.`
}

const conventions: Record<Convention, string> = {
  ACLED: 'ACLED',
  UCDP: 'UCDP GED',
  GTD: 'GTD',
  GDELT: 'GDELT',
  plain: 'a plain table',
}

const formats: Record<FormatId, string> = {
  xlsx: 'an Excel workbook',
  shapefile: 'a Shapefile',
  parquet: 'Parquet',
  arrow: 'Arrow',
  flatgeobuf: 'FlatGeobuf',
  geopackage: 'GeoPackage',
  kml: 'KML',
  gpx: 'GPX',
  geojson: 'GeoJSON',
  json: 'JSON',
  delimited: 'delimited text',
}

/** What kind of place is stood for, and so how closely a row is placed. */
const kinds: Record<Within, string> = {
  site: 'a site',
  town: 'a town',
  district: 'a district',
  governorate: 'a governorate',
  country: 'a country',
}

export default {
  title: 'Open data',
  privacy: 'A file stays in this browser: nothing of it is sent anywhere.',
  choose: 'Choose a file',
  asLayer: 'Lay it beside what is shown, as a layer of the map',
  moreFiles: (n: number) => `${plural(n, 'more file follows', 'more files follow')}.`,
  noLayerLeft: (names: readonly string[]) =>
    `There was no layer left for ${list(names)}. ${names.length === 1 ? 'It is' : 'They are'} open: remove a layer to add ${names.length === 1 ? 'it' : 'one'}.`,
  goOn: (n: number) => `Go on with the other ${plural(n, 'file', 'files')}`,
  kinds:
    'CSV and TSV of any shape, ACLED, UCDP GED, GTD, Excel, GeoJSON, KML and KMZ, GPX, Shapefile, Parquet, Arrow, FlatGeobuf, JSON arrays, files saved here; also as gzip or zip. It can be dropped anywhere on the page, too.',
  paste: {
    title: 'Or paste rows',
    label: 'Rows with a header, as a spreadsheet copies them',
    open: 'Open these rows',
    name: 'pasted rows',
  },
  reading: (name: string, share: number | null) =>
    share === null || share >= 1
      ? `Reading the rows of ${name}…`
      : `Reading ${name}: ${whole(Math.floor(share * 100))} %`,
  cancel: 'Cancel',
  again: 'Choose another file',
  failed: (name: string) =>
    `${name} could not be read: the browser ended the attempt, perhaps for want of memory. What was open still is. A narrower export, in time or in space, may fit.`,
  refused: (name: string, { refused, got }: Refusal) => `${name}: ${refusals[refused](got)}`,
  nothing: (name: string, rows: number) =>
    `None of its ${plural(rows, 'row', 'rows')} can be shown: none in ${name} names a day that can be read. What was open still is.`,
  entries: 'Files in the archive',

  mapping: {
    title: (name: string, rows: number, format: FormatId) =>
      `${name}: ${plural(rows, 'row', 'rows')} of ${formats[format]}. What are its columns?`,
    guessed: 'This is a guess by their names. Look at the first rows below and mend what is wrong.',
    fields,
    none: 'not in the file',
    more: 'More columns',
    swap: 'Longitude and latitude are exchanged',
    preview: 'The first rows, as they would be read',
    map: (n: number) => `Where the first ${plural(n, 'row', 'rows')} would be`,
    row: 'Row',
    noPlace: 'no place',
    noDay: 'no day',
    open: (rows: number) => `Open ${plural(rows, 'row', 'rows')}`,
    unplaced: 'Without two columns of coordinates nothing is shown on the map.',
    named:
      'There are no two columns of coordinates. Once the file is open, the names of its places can be looked up, and you say what each stands for.',
    undated: 'A column with the day is needed: rows without one are only listed.',
  },
  question: (question: Question) => {
    const { column } = question
    const examples = list(question.examples)
    if (question.asks === 'zone') {
      return `“${column}” holds moments with a time zone, such as ${examples}. How far from UTC are the clocks where it happened? The local day follows from that.`
    }
    return question.isMixed
      ? `Some days in “${column}” can only be day first, others only month first (${examples}). Which is meant where both can be?`
      : `Days in “${column}” such as ${examples} can be read two ways. Which is meant?`
  },
  utcOffset: 'Hours from UTC, such as +03:00',
  answer: 'Use this',
  dayOrder: { 'day-first': 'Day first', 'month-first': 'Month first' },

  bar: {
    label: 'Open file',
    rows: (incidents: number, rows: number) =>
      incidents === rows
        ? plural(rows, 'row', 'rows')
        : `${whole(incidents)} of ${plural(rows, 'row', 'rows')}`,
    what: (convention: Convention) => (convention === 'plain' ? null : conventions[convention]),
    problems: (n: number) => plural(n, 'problem', 'problems'),
    noProblems: 'no problems',
    lookUp: (names: number) => `Look up ${plural(names, 'name of a place', 'names of places')}`,
    terms: (licence: string) => `${licence}: name whose rows these are, and do not pass them on.`,
    close: 'Close the file',
  },
  lookup: {
    title: 'Places by their names',
    what: (names: number, rows: number) =>
      `${plural(rows, 'row states', 'rows state')} no point but ${names === 1 ? 'names a place' : `name ${whole(names)} places`}. A row is placed only as you say here, and no more closely than what its name stands for; the rest stays in the list.`,
    basemap: 'the base map',
    loading: 'Fetching the places of the base map and of the datasets…',
    missing: (sources: readonly string[]) =>
      `The places of ${list(sources)} could not be had: names are looked up without them.`,
    choosePlain: (n: number) =>
      n === 0 ? 'No name has only one place' : `Choose the ${whole(n)} that can only be one place`,
    chooseNone: 'Place none',
    names: 'Names of places',
    name: (parts: readonly string[], rows: number) =>
      `${parts.join(', ')} – ${plural(rows, 'row', 'rows')}`,
    notPlaced: 'not placed',
    unknown: 'not found: not placed',
    denotes: (place: string, within: Within, source: string) =>
      `${place}, ${kinds[within]}, looked up by its name in ${source}`,
    option: (denotes: string, [lon, lat]: Position, why: Candidate['why']) => {
      const place = `${denotes} (${lat.toFixed(2)}, ${lon.toFixed(2)})`
      if (why === 'same') return place
      return why === 'alike' ? `written alike: ${place}` : `around it: ${place}`
    },
    more: (n: number) =>
      `${plural(n, 'more name has', 'more names have')} fewer rows and ${n === 1 ? 'is' : 'are'} not listed; “Choose” above counts them all.`,
    placed: (rows: number, of: number) => `${whole(rows)} of ${plural(of, 'row', 'rows')} placed`,
    apply: 'Use these places',
  },
  report: {
    title: (name: string) => `How ${name} was read`,
    sum: (read: number, rows: number) =>
      `${whole(read)} of ${plural(rows, 'row', 'rows')} can be seen.`,
    undated: (n: number) =>
      `${plural(n, 'row names', 'rows name')} no day that could be read: kept, exported and listed after the others, and in no ledger, map or cluster.`,
    unplaced: (n: number) =>
      `${plural(n, 'row has', 'rows have')} no point and ${n === 1 ? 'is' : 'are'} only in the list.`,
    faults,
    note: noteText,
    expected: expectedOf,
    columns: { row: 'Row', column: 'Column', got: 'Value' },
    kind: (title: string, n: number) => `${title}: ${whole(n)}`,
    first: (n: number) => `The first ${whole(n)} of them:`,
    download: 'Download all problems as CSV',
    fileName: (id: string) => `${id}_problems.csv`,
    fix: (mends: Mend, n: number) =>
      mends === 'swapped'
        ? `Exchange longitude and latitude in ${plural(n, 'row', 'rows')}`
        : `Exchange day and month in ${plural(n, 'row', 'rows')}`,
    undo: (mends: Mend) =>
      mends === 'swapped'
        ? 'Longitude and latitude were exchanged where that was plain. Undo'
        : 'Day and month were exchanged where that was plain. Undo',
    terms: ({ licence, attribution, mayRedistribute }: Terms) =>
      `Terms: ${licence}. To be named: ${attribution}.${mayRedistribute ? '' : ' Its rows may not be passed on.'}`,
    tableNote,
  },
  layers: {
    title: (n: number) =>
      n === 0 ? 'Other data beside it' : `Beside it: ${plural(n, 'layer', 'layers')}`,
    list: 'Layers beside what is explored',
    add: (name: string, isDataset: boolean) =>
      isDataset ? `Add the dataset ${name}` : `Add ${name}`,
    open: 'Open a file beside it…',
    colour: (name: string) => `Colour of ${name}`,
    name: (name: string) => `Name of ${name}`,
    status: {
      loading: 'Loading…',
      wanted: 'Only who made this address has the file.',
      failed: 'It could not be had.',
    },
    choose: 'Choose the file',
    tryAgain: 'Try again',
    full: (most: number) => `There can be ${whole(most)} layers: remove one to add another.`,
    explore: 'Explore this',
    rename: 'Rename',
    remove: 'Remove',
    panel: (name: string) => `From ${name}`,
    atPoint: (name: string, n: number) => `${name}: ${plural(n, 'row', 'rows')} at this point`,
    page: 'Page of the incident',
    more: (n: number) => `${whole(n)} more are at this point.`,
    exploreThis: 'Make this the one explored',
    close: 'Close',
  },
  undated: {
    title: (n: number) =>
      `${plural(n, 'row names', 'rows name')} no day: listed here and exported, and in no ledger, map or cluster.`,
    leftOut: (n: number) =>
      `${plural(n, 'row that names no day is', 'rows that name no day are')} left out by the dates.`,
    more: (n: number) => `Show ${whole(n)} more`,
  },
  kept: {
    title: 'Kept in this browser',
    keep: 'Keep the file in this browser, so that it opens again from here',
    open: (name: string) => `Open ${name}`,
    forget: (name: string) => `Forget ${name}`,
    forgetAll: 'Forget all files',
    cannot: (names: readonly string[]) =>
      `This browser could not keep ${list(names)}, perhaps for want of room: ${names.length === 1 ? 'it has' : 'they have'} to be chosen again another time.`,
  },
  wanted: {
    title: 'This address needs a file',
    reader: (name: string, incidents: number, first: Day, last: Day) =>
      `It shows ${name}: ${plural(incidents, 'incident', 'incidents')}, ${days(first, last)}. Whoever made the address has the file; nothing of it is in the address. Choose it here to see the same.`,
    other: (name: string, incidents: number) =>
      `This is another file than the address names: ${name} with ${plural(incidents, 'incident', 'incidents')}.`,
    openOther: 'Open it all the same, without the filter of the address',
    host: (path: string) => `It shows the file ${path} of this site.`,
    absent: (path: string, status: number) =>
      `The file ${path} could not be had: this site answers ${status}.`,
    dataset: 'Show the dataset instead',
  },
  file: {
    citation: (name: string) => `${name}, a file of the reader’s; whose it is, it does not say.`,
    licence: 'not stated',
    day,
  },
}
