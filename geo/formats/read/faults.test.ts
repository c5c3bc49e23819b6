import { describe, expect, it } from 'vitest'
import { dayOf } from '../../time/time'
import { opened, rowsOf, tableOfFile } from './fixtures/opened'
import { type Known, type Report, reportOf } from './fixtures/report'

interface Fault {
  readonly file: string | Uint8Array
  readonly known?: Known
  /** What is said beside the row `ONE`: nothing where it is left out. */
  readonly says?: Partial<Report>
}

const NOTHING: Report = { notes: [], asked: [], faults: [], rows: [], undated: [] }
const ONE = '2020-01-08 44.5 33.5'
const [HEAD, ROW] = ['date,lat,lon,place', '2020-01-08,33.5,44.5,Kirkuk']

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** One day under the heads of a table. */
const day = (text: string) => `${HEAD}\n"${text}",33.5,44.5,Kirkuk\n`
/** A pair of coordinates, latitude first. */
const at = (lat: string, lon: string) => `${HEAD}\n2020-01-08,"${lat}","${lon}",Kirkuk\n`
const parts = (year: string, month: string, date: string) =>
  `year,month,day,lat,lon\n${year},${month},${date},33.5,44.5\n`
const geojson = (geometry: unknown, more: object = {}) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', id: 1, properties: { date: '2020-01-08' }, geometry, ...more }],
  })
const POINT = { type: 'Point', coordinates: [44.5, 33.5] }

const HEADERS: Record<string, Fault> = {
  'upper case': { file: 'DATE,LAT,LON\n2020-01-08,33.5,44.5\n' },
  'an unnamed column of row numbers': {
    file: `,${HEAD}\n0,${ROW}\n`,
    says: { notes: [{ kind: 'unnamed-column', got: 'column_1' }] },
  },
  'alphabetical order': { file: 'actor,date,lat,lon,place\nx,2020-01-08,33.5,44.5,y\n' },
  'no header row': {
    file: `${ROW}\n${ROW}\n`,
    says: {
      notes: [{ kind: 'no-header' }],
      faults: [
        [1, null, 'no-day', ''],
        [2, null, 'no-day', ''],
      ],
      rows: [],
      undated: [1, 2],
    },
  },
  'a row of HXL tags': {
    file: `${HEAD}\n#date,#geo+lat,#geo+lon,#loc +name\n${ROW}\n`,
    says: { notes: [{ kind: 'hxl-row' }] },
  },
  'a preamble': {
    file: `"Incidents, as of March"\n\n${HEAD}\n${ROW}\n`,
    says: { notes: [{ kind: 'preamble', got: 'Incidents, as of March' }] },
  },
  'a preamble that is padded with separators': {
    file: `Incidents,,,\n${HEAD}\n${ROW}\n`,
    says: { notes: [{ kind: 'preamble', got: 'Incidents' }] },
  },
  'longitude before latitude': { file: 'date,lon,lat\n2020-01-08,44.5,33.5\n' },
}

const LETTERS: Record<string, Fault> = {
  'a byte order mark': { file: `\uFEFF${HEAD}\n${ROW}\n` },
  'latin-1': {
    file: latin1(`${HEAD}\n2020-01-08,33.5,44.5,Orl\u00e9ans\n`),
    says: { notes: [{ kind: 'encoding', got: 'windows-1252' }] },
  },
  'Mac Roman that became valid UTF-8': {
    file: `${HEAD}\n2020-01-08,33.5,44.5,IraqiÕs Ê ÒtownÓ ofÊKirkuk\n`,
    says: { notes: [{ kind: 'mojibake', got: 'Mac Roman', count: 5 }] },
  },
  'no-break spaces': { file: 'date\u00A0,lat,lon\n2020-01-08\u00A0,33.5\u00A0,\u202F44.5\n' },
  'curly quotes': { file: `${HEAD}\n2020-01-08,33.5,44.5,“Camp ‘Taji’”\n` },
  'Arabic words and digits': {
    file: 'التاريخ,خط العرض,خط الطول,الموقع\n٢٠٢٠-٠١-٠٨,٣٣٫٥,٤٤٫٥,القائم\n',
  },
}

const LINES: Record<string, Fault> = {
  'a tab in a .csv': {
    file: `${HEAD}\n${ROW}\n`.replaceAll(',', '\t'),
    says: { notes: [{ kind: 'separator', got: '\t' }] },
  },
  'a semicolon with decimal commas': {
    file: 'date;lat;lon\n2020-01-08;33,5;44,5\n',
    says: { notes: [{ kind: 'separator', got: ';' }] },
  },
  "a spreadsheet's word for its separator": {
    file: 'sep=;\r\ndate;lat;lon\r\n2020-01-08;33,5;44,5\r\n',
    says: { notes: [{ kind: 'separator', got: ';' }] },
  },
  'CRLF with LF in quotes': { file: `${HEAD}\r\n2020-01-08,33.5,44.5,"Kir\nkuk"\r\n` },
  'a quotation that swallows the next rows': {
    file: `place,date,lat,lon\n"Camp,2020-01-08,33.5,44.5\nTaji,2020-01-09,33,44\n"x, y",2020-01-10,33,44\n`,
    says: {
      faults: [[1, null, 'unclosed-quote', '"Camp']],
      rows: [ONE, '2020-01-09 44 33', '2020-01-10 44 33'],
    },
  },
  'quotes in quotes that are not doubled': {
    file: `${HEAD}\n2020-01-08,33.5,44.5,"Camp "Taji" gate"\n`,
    says: { faults: [[1, null, 'stray-quote', 'Camp "Taji" gate']] },
  },
  'rows wrapped whole in quotes': {
    file: `${HEAD}\n"2020-01-08,33.5,44.5,""Kirkuk, north"""\n`,
    says: { notes: [{ kind: 'wrapped-rows', count: 1 }] },
  },
  'a header wrapped whole in quotes as well': {
    file: `"${HEAD}"\n"${ROW}"\n`,
    says: { notes: [{ kind: 'wrapped-rows', count: 2 }] },
  },
  'a file cut off in a row': {
    file: `${HEAD}\n${ROW}\n2020-01-09,33`,
    says: {
      faults: [
        [2, null, 'ragged', '2'],
        [2, 'lon', 'no-point', ', 33'],
      ],
      rows: [ONE, '2020-01-09 null null'],
    },
  },
  'a file cut off in quotes': {
    file: `${HEAD}\n${ROW}\n2020-01-09,33,44,"Kir\nk`,
    says: {
      faults: [[2, null, 'unclosed-quote', 'Kir\nk']],
      rows: [ONE, '2020-01-09 44 33'],
    },
  },
}

const notADay = (got: string) => ({
  faults: [
    [1, 'date', 'not-a-day', got],
    [1, 'date', 'no-day', got],
  ],
  rows: [],
  undated: [1],
})

const DAYS: Record<string, Fault> = {
  '2020-01-08': { file: day('2020-01-08') },
  '20200108': { file: day('20200108') },
  '08/01/2020 is asked': {
    file: day('08/01/2020'),
    says: { ...notADay('08/01/2020'), asked: ['day-order date'] },
  },
  '08/01/2020 is answered': {
    file: day('08/01/2020'),
    known: { answers: { dayOrder: 'day-first' } },
  },
  '1/8/2020, month first': {
    file: day('1/8/2020'),
    known: { answers: { dayOrder: 'month-first' } },
  },
  '24/12/1997, which can only be day first': {
    file: day('24/12/1997'),
    says: { rows: ['1997-12-24 44.5 33.5'] },
  },
  '08-January-2020': { file: day('08-January-2020') },
  '8 January 2020': { file: day('8 January 2020') },
  'Jan 8, 2020': { file: day('Jan 8, 2020') },
  '2020-01-08T00:00:00.000Z': { file: day('2020-01-08T00:00:00.000Z') },
  'a moment in a zone is asked': {
    file: day('2020-01-07T22:30:00Z'),
    says: {
      asked: ['zone date'],
      faults: [
        [1, 'date', 'zone', '2020-01-07T22:30:00Z'],
        [1, 'date', 'no-day', '2020-01-07T22:30:00Z'],
      ],
      rows: [],
      undated: [1],
    },
  },
  'a moment in a zone is answered': {
    file: day('2020-01-07T22:30:00Z'),
    known: { answers: { utcOffset: '+03:00' } },
  },
  'a month that is the day': {
    file: day('2020-13-01'),
    says: {
      faults: [
        [1, 'date', 'exchanged', '2020-13-01'],
        [1, 'date', 'no-day', '2020-13-01'],
      ],
      rows: [],
      undated: [1],
    },
  },
  'a day that no month has': { file: day('2020-02-30'), says: notADay('2020-02-30') },
  'two digits of a year': { file: day('8/1/20'), says: notADay('8/1/20') },
  'three columns': { file: parts('2020', '1', '8') },
  'three columns without a day': {
    file: parts('2020', '1', '0'),
    says: { rows: ['2020-01-01/2020-01-31 44.5 33.5'] },
  },
  'three columns with a day 99': {
    file: parts('2020', '1', '99'),
    says: { rows: ['2020-01-01/2020-01-31 44.5 33.5'] },
  },
  'three columns with a month 99': {
    file: parts('2020', '99', '99'),
    says: { rows: ['2020-01-01/2020-12-31 44.5 33.5'] },
  },
  'three columns with a year 9999': {
    file: parts('9999', '1', '8'),
    says: { faults: [[1, 'year', 'no-day', '9999-1-8']], rows: [], undated: [1] },
  },
  'three columns with month and day exchanged': {
    file: parts('2020', '13', '1'),
    says: { faults: [[1, 'month', 'exchanged', '2020-13-1']], rows: [], undated: [1] },
  },
  '1753-01-01 for none': {
    file: day('1753-01-01'),
    says: {
      faults: [[1, 'date', 'no-day', '1753-01-01']],
      rows: [],
      undated: [1],
    },
  },
  '2919 for 2019': {
    file: day('2919-01-08'),
    says: {
      faults: [[1, 'date', 'future', '2919-01-08']],
      rows: ['2919-01-08 44.5 33.5'],
    },
  },
  'a day after today': {
    file: day('2020-01-08'),
    known: { today: dayOf('2020-01-07') },
    says: { faults: [[1, 'date', 'future', '2020-01-08']] },
  },
  'an end before its start': {
    file: 'start,end,lat,lon\n2020-01-09,2020-01-08,33.5,44.5\n',
    says: {
      faults: [[1, 'end', 'day-order', '2020-01-08']],
      rows: ['2020-01-08/2020-01-09 44.5 33.5'],
    },
  },
  'several days': {
    file: day('2020-01-10; 2020-01-08'),
    says: {
      faults: [[1, 'date', 'several-days', '2020-01-10; 2020-01-08']],
      rows: ['2020-01-08/2020-01-10 44.5 33.5'],
    },
  },
}

const nowhere = (kind: string, got: string, column = 'lon') => ({
  faults: [[1, column, kind, got]],
  rows: ['2020-01-08 null null'],
})

const COORDINATES: Record<string, Fault> = {
  'as strings': { file: JSON.stringify([{ date: '2020-01-08', lat: '33.5', lon: '44.5' }]) },
  blank: { file: at('', ' '), says: { rows: ['2020-01-08 null null'] } },
  'half blank': { file: at('33.5', ''), says: nowhere('no-point', ', 33.5') },
  'swapped, where they cannot be right': {
    file: at('144.5', '33.5'),
    says: nowhere('swapped', '33.5, 144.5'),
  },
  'swapped, as where incidents are expected tells': {
    file: at('44.5', '33.5'),
    known: { bounds: [38, 29, 49, 38] },
    says: nowhere('swapped', '33.5, 44.5'),
  },
  'swapped, as their letters tell': {
    file: at('44.5 E', '33.5 N'),
    says: nowhere('swapped', '33.5, 44.5'),
  },
  'not on Earth': { file: at('95', '200'), says: nowhere('out-of-range', '200, 95') },
  '0 and 0': { file: at('0', '0.0'), says: nowhere('null-island', '0, 0') },
  words: { file: at('north', '44.5'), says: nowhere('not-degrees', 'north', 'lat') },
  'degrees, minutes and seconds': { file: at('33°30′00″N', `44° 30' E`) },
  '60 minutes': { file: at('33°60′N', '44.5'), says: nowhere('not-degrees', '33°60′N', 'lat') },
  'degrees and minutes in four columns': {
    file: 'date,lat_deg,lat_min,lon_deg,lon_min\n2020-01-08,33,30,44,30\n',
  },
  'degrees, minutes, seconds and letters in eight columns': {
    file: 'date,Lat D,Lat M,Lat S,Lat NS,Lon D,Lon M,Lon S,Lon EW\n2020-01-08,33,30,0,S,44,30,0,W\n',
    says: { rows: ['2020-01-08 -44.5 -33.5'] },
  },
  'three pairs in one row': {
    file: 'date,lat1,lon1,lat2,lon2,lat3,lon3\n2020-01-08,33.5,44.5,34,45,35,46\n',
    says: { notes: [{ kind: 'more-points', got: 'lat2, lon2, lat3, lon3' }] },
  },
  'the middle of a province': {
    file: 'date,lat,lon,place,province\n2020-01-08,33.5,44.5,Anbar province,Anbar\n',
    says: { faults: [[1, 'place', 'centroid', 'Anbar province']] },
  },
  'the middle of a country': {
    file: 'date,lat,lon,place,country\n2020-01-08,33.5,44.5,,Iraq\n',
    says: { faults: [[1, 'place', 'centroid', 'Iraq']] },
  },
}

const counted = (killed: string) => `${HEAD},killed\n${ROW},${killed}\n`
const notACount = (got: string) => ({ faults: [[1, 'killed', 'not-a-count', got]] })

const NUMBERS: Record<string, Fault> = {
  '645.0': { file: counted('645.0') },
  '-9 where no convention says what it stands for': { file: counted('-9'), says: notACount('-9') },
  '-99 as well': { file: counted('-99'), says: notACount('-99') },
  blank: { file: counted('') },
  'a comma of thousands': { file: counted('"1,645"'), says: notACount('1,645') },
}

const IDS: Record<string, Fault> = {
  'one id of two rows': {
    file: `id,${HEAD}\n7,${ROW}\n7,2020-01-09,33,44,x\n`,
    says: { faults: [[2, 'id', 'same-id', '7']], rows: [ONE, '2020-01-09 44 33'] },
  },
  '12 digits': { file: `id,${HEAD}\n202001080001,${ROW}\n` },
}

const GEOJSON: Record<string, Fault> = {
  'a crs': {
    file: JSON.stringify({
      ...JSON.parse(geojson(POINT)),
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
    }),
    says: { notes: [{ kind: 'crs', got: 'urn:ogc:def:crs:OGC:1.3:CRS84' }] },
  },
  'a bare array': { file: JSON.stringify(JSON.parse(geojson(POINT)).features) },
  'nested properties': {
    file: geojson(POINT, { properties: { when: { date: '2020-01-08' }, date: '2020-01-08' } }),
  },
  'no geometry': { file: geojson(null), says: { rows: ['2020-01-08 null null'] } },
  'coordinates as strings': {
    file: geojson({ type: 'Point', coordinates: ['44.5', '33.5'] }),
    says: nowhere('no-point', '{"type":"Point","coordinates":["44.5","33.5"]}', '@longitude'),
  },
  'a shape that is not on Earth': {
    file: geojson({
      type: 'LineString',
      coordinates: [
        [-190, 33],
        [190, 33],
      ],
    }),
    says: nowhere(
      'out-of-range',
      '{"type":"LineString","coordinates":[[-190,33],[190,33]]}',
      '@longitude',
    ),
  },
  'a shape across the date line': {
    file: geojson({
      type: 'LineString',
      coordinates: [
        [178, -17],
        [-180, -17],
      ],
    }),
    says: {
      notes: [{ kind: 'representative-points', count: 1 }],
      rows: ['2020-01-08 179 -17'],
    },
  },
  'ids of two types that are one': {
    file: JSON.stringify([1, '1'].map((id) => JSON.parse(geojson(POINT, { id })).features[0])),
    says: { faults: [[2, '@id', 'same-id', '1']], rows: [ONE, ONE] },
  },
}

describe.each([
  ['headers', HEADERS],
  ['letters', LETTERS],
  ['lines', LINES],
  ['a day', DAYS],
  ['coordinates', COORDINATES],
  ['a number', NUMBERS],
  ['ids', IDS],
  ['GeoJSON', GEOJSON],
])('a fault of %s', (_, faults) => {
  it.each(Object.entries(faults))('%s', async (_name, { file, known, says }) => {
    expect(await reportOf(file, known)).toEqual({ ...NOTHING, rows: [ONE], ...says })
  })
})

describe('what is mended', () => {
  it('of Mac Roman is what was meant, and no letter that a word may have', async () => {
    const place = async (text: string) =>
      rowsOf(await tableOfFile(`${HEAD}\n2020-01-08,33.5,44.5,${text}\n`))[0]?.place
    expect(await place('IraqiÕs ÊÒtownÓ ofÊKirkuk')).toBe('Iraqi’s \u00A0“town” of\u00A0Kirkuk')
    for (const word of ['Òscar', 'Êxito', 'PÕHJA', 'São Tomé', 'Ðiện Biên', 'FÊTE']) {
      expect(await place(word)).toBe(word)
    }
  })

  it('of quotes has the cells of its line, with the quote', async () => {
    const { sheet } = await opened('a,b,c\n"x,1,2\ny,3,4\n')
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      ['"x', '1', '2'],
      ['y', '3', '4'],
    ])
  })
})
