import { formatDay } from '../../time/time'
import type { Cell } from '../cell'

const MS_PER_DAY = 86_400_000

/** A count of days since 1970 as a cell: the day as YYYY-MM-DD, none where it is of no year that is written so. */
export function dayCell(day: number): Cell {
  return Number.isFinite(day) && day > -719_529 && day < 2_932_897
    ? formatDay(Math.floor(day))
    : null
}

/** A moment in milliseconds since 1970 as a cell: the day alone at midnight; with a Z where it is UTC and not local. */
export function momentCell(ms: number, isUtc: boolean): Cell {
  const day = dayCell(ms / MS_PER_DAY)
  const rest = ((ms % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY
  if (day === null || rest === 0) return day
  const time = new Date(Math.floor(rest)).toISOString().slice(11, 19)
  return `${day}T${time}${isUtc ? 'Z' : ''}`
}

/**
 * A value of a typed format as a cell: numbers and texts as they are, also a whole number of 64 bits
 * unless it is greater than a number can say, which is then its digits; anything else as JSON.
 */
export function cellOfValue(value: unknown): Cell {
  if (value === null || value === undefined || value === '') return null
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? value : null
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
    case 'string':
      return value
    case 'boolean':
      return String(value)
    default:
      break
  }
  if (value instanceof Date) return momentCell(value.getTime(), false)
  // Bytes that are no shape say nothing to a reader.
  if (ArrayBuffer.isView(value) && !isNumbers(value)) return null
  return JSON.stringify(value, plain) ?? null
}

const isNumbers = (view: ArrayBufferView) =>
  !(view instanceof Uint8Array) && !(view instanceof DataView)

function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return cellOfValue(value)
  return ArrayBuffer.isView(value)
    ? Array.from(value as unknown as ArrayLike<number>, String)
    : value
}
