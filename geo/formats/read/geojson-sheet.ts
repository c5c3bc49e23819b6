import { isPosition, type Position } from '../../space/position'
import type { Cell } from '../cell'
import { flattened, isObject, type Json, memberOf } from './json-cells'
import { representativePoint } from './representative-point'
import { quoted, type Refusal, type RowFault, type Sheet, type SheetNote, tooLarge } from './sheet'

/** The names under which the point of a feature stands in the sheet: no property is called so. */
export const POINT_COLUMNS = ['@longitude', '@latitude', '@id'] as const

/** Names of the one coordinate reference system that GeoJSON has, as older files write it. */
const WGS84 = /CRS:?84|EPSG:{1,2}(\d*:)?4326/i

/** What begins each record of a text sequence. */
export const SEPARATOR = '\u001E'

interface Found {
  readonly properties: Readonly<Record<string, unknown>>
  readonly id: Cell
  readonly point: Position | null
  readonly isRepresentative: boolean
  /** Why there is no point although there is a geometry. */
  readonly fault: 'no-point' | 'out-of-range' | null
  readonly geometry: unknown
}

/**
 * GeoJSON as a sheet: a FeatureCollection, a bare array of features, one feature, or a feature a line
 * (also as a text sequence, RFC 8142). Properties are columns, nested ones by a dotted name. What is
 * no point has the middle of its box for one, which is said. Null where the text is none of these.
 */
export function readGeoJson(text: string): Sheet | Refusal | null {
  const lines = recordsOf(text)
  if (lines === null) return null
  if ('refused' in lines) return lines
  const { values, faults, crs } = lines
  if (!values.some(isFeature)) return null
  const found: (Found | null)[] = values.map((value, i) => {
    if (isFeature(value)) {
      const feature = featureOf(value)
      const { fault: kind, geometry } = feature
      if (kind) faults.push({ row: i + 1, column: POINT_COLUMNS[0], kind, got: quoted(geometry) })
      return feature
    }
    faults.push({ row: i + 1, column: null, kind: 'not-a-record', got: quoted(value) })
    return null
  })
  const names = new Set<string>()
  for (const each of found) for (const name of Object.keys(each?.properties ?? {})) names.add(name)
  const columns = [...POINT_COLUMNS, ...names]
  const refusal = tooLarge(columns.length, found.length)
  if (refusal) return refusal
  const rows = found.map((each, i) => ({
    number: i + 1,
    cells: [
      each?.point?.[0] ?? null,
      each?.point?.[1] ?? null,
      each?.id ?? null,
      ...Array.from(names, (name) => memberOf(each?.properties ?? {}, name)),
    ],
  }))
  const count = found.filter((each) => each?.isRepresentative).length
  const notes: SheetNote[] = [
    ...(count > 0 ? [{ kind: 'representative-points' as const, count }] : []),
    ...(crs ? [{ kind: 'crs' as const, got: crs }] : []),
  ]
  return { columns, rows, faults, notes }
}

interface Records {
  readonly values: readonly unknown[]
  readonly faults: RowFault[]
  readonly crs: string | null
}

function recordsOf(text: string): Records | Refusal | null {
  const whole = parsed(text)
  if (whole === undefined) return linesOf(text)
  if (Array.isArray(whole)) return { values: whole, faults: [], crs: null }
  if (!isObject(whole)) return null
  if (isFeature(whole)) return { values: [whole], faults: [], crs: null }
  if (whole.type !== 'FeatureCollection' || !Array.isArray(whole.features)) return null
  const crs = crsOf(whole.crs)
  if (crs && !WGS84.test(crs)) return { refused: 'projected', got: crs }
  return { values: whole.features, faults: [], crs }
}

/** A value a line, each with or without the record separator before it; null where the first is none. */
function linesOf(text: string): Records | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => (line.startsWith(SEPARATOR) ? line.slice(1) : line).trim())
  const records = lines.filter((line) => line !== '')
  if (records.length < 2 || parsed(records[0] ?? '') === undefined) return null
  const faults: RowFault[] = []
  const values = records.map((line, i) => {
    const value = parsed(line)
    if (value === undefined) {
      faults.push({ row: i + 1, column: null, kind: 'not-a-record', got: quoted(line) })
    }
    return value
  })
  return { values: values.map((value) => value ?? { type: 'Feature' }), faults, crs: null }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type FeatureJson = Json & { readonly type: 'Feature' }

const isFeature = (value: unknown): value is FeatureJson =>
  isObject(value) && value.type === 'Feature'

function crsOf(crs: unknown): string | null {
  const name = isObject(crs) && isObject(crs.properties) ? crs.properties.name : null
  return typeof name === 'string' ? name : null
}

function featureOf({ properties, geometry, id }: Json): Found {
  const flat = isObject(properties) ? flattened(properties) : {}
  const isId = typeof id === 'string' || typeof id === 'number'
  return { properties: flat, id: isId ? id : null, geometry, ...pointOf(geometry) }
}

/** A single position as it is written, for a mapping to judge; a shape with one that is not on Earth has none. */
function pointOf(geometry: unknown): Pick<Found, 'point' | 'isRepresentative' | 'fault'> {
  const nothing = { point: null, isRepresentative: false }
  if (geometry === null || geometry === undefined) return { ...nothing, fault: null }
  const positions = isObject(geometry) ? [...positionsOf(geometry)] : []
  const point = representativePoint(positions)
  if (point === null) return { ...nothing, fault: 'no-point' }
  const isRepresentative = positions.length > 1
  return isRepresentative && !positions.every(([lon, lat]) => isPosition(lon, lat))
    ? { ...nothing, fault: 'out-of-range' }
    : { point, isRepresentative, fault: null }
}

/** Every position of a geometry, however its coordinates are nested. */
function* positionsOf(geometry: Json): Generator<Position> {
  const waiting: unknown[] = [geometry.coordinates]
  const parts = Array.isArray(geometry.geometries) ? geometry.geometries : []
  waiting.push(...parts.map((part) => (isObject(part) ? part.coordinates : null)))
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (!Array.isArray(next)) continue
    if (typeof next[0] === 'number' && typeof next[1] === 'number') yield [next[0], next[1]]
    else for (const each of next) waiting.push(each)
  }
}
