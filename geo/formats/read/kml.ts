import { SaxesParser } from 'saxes'
import { isPosition, type Position } from '../../space/position'
import { distinct } from './delimited'
import { POINT_COLUMNS } from './geojson-sheet'
import { numberOf } from './number-text'
import { representativePoint } from './representative-point'
import { quoted, type Refusal, type RowFault, type Sheet, type SheetNote, tooLarge } from './sheet'

/** A placemark or a waypoint while it is read. */
interface Placed {
  readonly values: Map<string, string>
  readonly positions: Position[]
}

interface Found {
  readonly placed: Placed[]
  /** How many links to places elsewhere there are. */
  links: number
}

/** Elements of KML that stand for one incident each, and of GPX. */
const RECORDS = new Set(['Placemark', 'wpt'])

/** Elements of a record whose text is a column. */
const TEXTS = new Set([
  'name',
  'description',
  'address',
  'when',
  'begin',
  'end',
  'time',
  'desc',
  'cmt',
  'type',
  'sym',
])

/** Deeper than this nobody writes: it is meant to exhaust. */
const DEEPEST = 200

/** Signals that reading ends here. */
class TooDeep extends Error {}

/**
 * KML placemarks or GPX waypoints as a sheet, a row each: name, description, times, and extended data
 * or extensions by their names. Entities that a file declares for itself are not expanded, and nothing that it
 * links to is fetched. Where the XML breaks off, what came before is kept and the break reported.
 */
export function readPlacemarks(text: string): Sheet | Refusal | null {
  if (!/<(kml|gpx)[\s>]/.test(text.slice(0, 10_000))) return null
  const found: Found = { placed: [], links: 0 }
  const { placed } = found
  const faults: RowFault[] = []
  try {
    parse(text, found, faults)
  } catch (error) {
    if (error instanceof TooDeep) return { refused: 'too-deep', got: String(DEEPEST) }
    const got = quoted(error instanceof Error ? error.message : error)
    faults.push({ row: placed.length, column: null, kind: 'not-a-record', got })
  }
  const { links } = found
  if (placed.length === 0 && faults.length === 0) {
    return links > 0 ? { refused: 'only-links', got: String(links) } : { refused: 'empty', got: '' }
  }
  return sheetOf(found, faults)
}

function parse(text: string, found: Found, faults: RowFault[]): void {
  const { placed } = found
  const parser = new SaxesParser()
  const open: string[] = []
  let record: Placed | null = null
  let field: string | null = null
  let written = ''
  parser.on('error', (error) => {
    throw error
  })
  const place = ({ positions }: Placed, pair: string) => {
    const position = positionOf(pair)
    if (position) positions.push(position)
    else if (pair.trim() !== '') {
      const column = POINT_COLUMNS[0]
      faults.push({ row: placed.length, column, kind: 'not-degrees', got: quoted(pair) })
    }
  }
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name)
    open.push(local)
    if (open.length > DEEPEST) throw new TooDeep()
    written = ''
    if (local === 'NetworkLink') found.links++
    if (RECORDS.has(local)) {
      record = { values: new Map(), positions: [] }
      placed.push(record)
      if (local === 'wpt') place(record, `${attributes.lon ?? ''},${attributes.lat ?? ''}`)
    }
    if (local === 'Data' || local === 'SimpleData') field = String(attributes.name ?? '')
  })
  parser.on('text', (part) => {
    written += part
  })
  parser.on('cdata', (part) => {
    written += part
  })
  parser.on('closetag', () => {
    const local = open.pop() ?? ''
    if (!record) return
    const value = written.trim()
    written = ''
    if (local === 'coordinates') for (const each of value.split(/\s+/)) place(record, each)
    else if ((local === 'value' || local === 'SimpleData') && field) record.values.set(field, value)
    else if ((TEXTS.has(local) || open.includes('extensions')) && value !== '')
      record.values.set(local, value)
    if (local === 'Data' || local === 'SimpleData') field = null
    if (RECORDS.has(local)) record = null
  })
  parser.write(text).close()
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Longitude and latitude as KML writes them, with a height or without; null for anything else. */
function positionOf(text: string): Position | null {
  const [lon, lat] = text.split(',').map(numberOf)
  const isPair = typeof lon === 'number' && typeof lat === 'number'
  return isPair && Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null
}

function sheetOf({ placed, links }: Found, faults: RowFault[]): Sheet | Refusal {
  const [longitude, latitude] = POINT_COLUMNS
  const names = new Set(placed.flatMap(({ values }) => [...values.keys()]))
  const refusal = tooLarge(names.size, placed.length)
  if (refusal) return refusal
  const columns = distinct([longitude, latitude, ...names], names.size + 2)
  const rows = placed.map(({ values, positions }, i) => {
    const isOnEarth = positions.every(([lon, lat]) => isPosition(lon, lat))
    const isShape = positions.length > 1
    if (isShape && !isOnEarth) {
      const got = quoted(positions)
      faults.push({ row: i + 1, column: longitude, kind: 'out-of-range', got })
    }
    const point = isShape && !isOnEarth ? null : representativePoint(positions)
    const cells = Array.from(names, (name) => values.get(name) || null)
    return { number: i + 1, cells: [point?.[0] ?? null, point?.[1] ?? null, ...cells] }
  })
  const count = placed.filter(({ positions }) => positions.length > 1).length
  const notes: SheetNote[] = [
    ...(count > 0 ? [{ kind: 'representative-points' as const, count }] : []),
    ...(links > 0 ? [{ kind: 'links' as const, count: links }] : []),
  ]
  return { columns, rows, faults, notes }
}
