import type { Cell } from '../cell'
import { numberOf } from './number-text'
import { writtenText } from './written-text'

export type Axis = 'longitude' | 'latitude'

/** Degrees that a file writes; `axis` where a letter says which they are, NaN where they are none. */
export interface WrittenDegrees {
  readonly degrees: number
  readonly axis: Axis | null
}

/** Longer texts are no degrees. */
const LONGEST = 40

const NUMBER = String.raw`(\d{1,3}(?:[.,]\d+)?)`
const SEXAGESIMAL = new RegExp(
  `^([NSEW+-]?) ?${NUMBER} ?([°º]?)(?:[ :]*${NUMBER} ?['′’]?(?:[ :]*${NUMBER} ?(?:["″”]|['′’]{2})?)?)? ?([NSEW]?)$`,
  'i',
)

/**
 * Degrees as a file writes them: a decimal number, or degrees, minutes and seconds with their signs or
 * the letter of a hemisphere. Null for an empty cell. Nothing is rounded or brought into range.
 */
export function readDegrees(cell: Cell): WrittenDegrees | null {
  const number = numberOf(cell)
  if (number === null) return null
  if (!Number.isNaN(number)) return { degrees: number, axis: null }
  const text = writtenText(cell)
  const match = text.length > LONGEST ? null : SEXAGESIMAL.exec(text)
  if (!match) return { degrees: Number.NaN, axis: null }
  const [, before = '', degrees = '', sign = '', minutes, seconds, after = ''] = match
  const isLettered = /[NSEW]/i.test(before)
  const hemisphere = isLettered ? before : after
  if ((isLettered && after !== '') || (before !== '' && !isLettered && after !== '')) {
    return { degrees: Number.NaN, axis: null }
  }
  if (sign === '' && hemisphere === '') return { degrees: Number.NaN, axis: null }
  const parts = [degrees, minutes, seconds].filter((part) => part !== undefined)
  const size = sexagesimal(parts.map((part) => Number(part.replace(',', '.'))))
  return signed(before === '-' ? -size : size, hemisphere)
}

/** Degrees in columns of their own: degrees, minutes, seconds, and the letter of a hemisphere. */
export function degreesOfParts(
  parts: readonly (number | null)[],
  hemisphere: string,
): WrittenDegrees | null {
  if (parts.every((part) => part === null)) return null
  const [degrees = null, ...rest] = parts
  if (degrees === null) return { degrees: Number.NaN, axis: null }
  const size = sexagesimal([Math.abs(degrees), ...rest.map((part) => part ?? 0)])
  const isNegative = degrees < 0 || Object.is(degrees, -0)
  if (hemisphere === '') return { degrees: isNegative ? -size : size, axis: null }
  return isNegative ? { degrees: Number.NaN, axis: null } : signed(size, hemisphere)
}

/** NaN where minutes or seconds are 60 or more, or a part before the last is not whole. */
function sexagesimal(parts: readonly number[]): number {
  const last = parts.findLastIndex((part) => part !== 0)
  const isWhole = parts.every((part, i) => i >= last || Number.isInteger(part))
  const isBelow60 = parts.slice(1).every((part) => part >= 0 && part < 60)
  if (!isWhole || !isBelow60) return Number.NaN
  const [degrees = 0, minutes = 0, seconds = 0] = parts
  return degrees + minutes / 60 + seconds / 3600
}

function signed(size: number, hemisphere: string): WrittenDegrees {
  const letter = hemisphere.trim().toUpperCase().charAt(0)
  const isSouthOrWest = letter === 'S' || letter === 'W'
  const axis = 'NS'.includes(letter) ? 'latitude' : 'EW'.includes(letter) ? 'longitude' : null
  if (letter === '') return { degrees: size, axis: null }
  return axis === null
    ? { degrees: Number.NaN, axis }
    : { degrees: isSouthOrWest ? -size : size, axis }
}
