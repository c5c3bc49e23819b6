import type { Position } from '../../space/position'
import { refusedCrs } from './crs'
import { isObject } from './json-cells'
import type { Refusal } from './sheet'
import { positionsOfWkb } from './wkb'

/** Which column of a table of GeoParquet or GeoArrow is the shape of its rows, as its metadata say; null for none. */
export function geoColumnOf(metadata: string | undefined): string | Refusal | null {
  if (!metadata) return null
  const geo: unknown = JSON.parse(metadata)
  if (!isObject(geo) || typeof geo.primary_column !== 'string') return null
  const name = geo.primary_column
  const column = isObject(geo.columns) ? geo.columns[name] : null
  return refusedCrs(isObject(column) ? column.crs : null) ?? name
}

/** The positions of a shape as tables of columns have it: WKB, a struct of x and y, or lists of numbers. Throws where it is none. */
export function positionsOfValue(value: unknown): readonly Position[] {
  if (value === null || value === undefined) return []
  if (value instanceof Uint8Array) return positionsOfWkb(value)
  if (isObject(value) && typeof value.x === 'number' && typeof value.y === 'number') {
    return Number.isNaN(value.x) ? [] : [[value.x, value.y]]
  }
  const positions: Position[] = []
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (isObject(next) && 'x' in next) positions.push(...positionsOfValue(next))
    else if (!isList(next)) throw new RangeError('expected a shape')
    else if (typeof next[0] === 'number') positions.push([next[0], next[1] as number])
    else waiting.push(...Array.from(next))
  }
  return positions
}

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || value instanceof Float64Array || value instanceof Float32Array
