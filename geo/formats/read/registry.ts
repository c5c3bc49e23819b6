import { binaryFormat } from './binary-format'
import { beginWith, type Format } from './format'
import { inParts, textFormat } from './text-format'

/** What begins each record of a text sequence. */
const SEPARATOR = '\u001E'

const isJson = (begins: string) => /^[[{]/.test(begins.replace(SEPARATOR, '').trimStart())

/**
 * Every format that is read, in the order in which a file is tried: what its first bytes or the names
 * in its archive give away comes first, a text that could be anything last.
 */
export const FORMATS: readonly Format[] = [
  binaryFormat(
    'xlsx',
    ({ names }) => names.includes('xl/workbook.xml'),
    async () => (await import('./xlsx')).readXlsx,
  ),
  binaryFormat(
    'shapefile',
    ({ names }) => names.some((name) => /\.shp$/i.test(name)),
    async () => (await import('./shapefile')).readShapefile,
  ),
  binaryFormat(
    'parquet',
    ({ bytes }) => beginWith(bytes, 'PAR1'),
    async () => (await import('./parquet')).readParquet,
  ),
  binaryFormat(
    'arrow',
    ({ bytes }) => beginWith(bytes, 'ARROW1') || beginWith(bytes, '\u00FF\u00FF\u00FF\u00FF'),
    async () => (await import('./arrow-sheet')).readArrow,
  ),
  binaryFormat(
    'flatgeobuf',
    ({ bytes }) => beginWith(bytes, 'fgb\u0003fgb'),
    async () => (await import('./flatgeobuf')).readFlatGeobuf,
  ),
  binaryFormat(
    'geopackage',
    ({ bytes }) => beginWith(bytes, 'SQLite format 3\u0000'),
    async () => (await import('./geopackage')).readGeoPackage,
  ),
  textFormat(
    'kml',
    (begins) => /^<(.*<)?(\w+:)?kml[\s>]/s.test(begins),
    async () => (await import('./kml')).readPlacemarks,
  ),
  textFormat(
    'gpx',
    (begins) => /^<(.*<)?gpx[\s>]/s.test(begins),
    async () => (await import('./kml')).readPlacemarks,
  ),
  textFormat('geojson', isJson, async () => (await import('./geojson-sheet')).readGeoJson),
  textFormat('json', isJson, async () => (await import('./json-records')).readJsonRecords),
  inParts(
    textFormat(
      'delimited',
      (begins) => !isJson(begins) && !begins.startsWith('<'),
      async () => (await import('./delimited-file')).readDelimitedFile,
    ),
    async () => (await import('./delimited-stream')).streamDelimited,
  ),
]
