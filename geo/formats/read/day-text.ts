import { type Day, dayAt, parseDay } from '../../time/time'
import type { Cell } from '../cell'
import { writtenText } from './written-text'

/** Which of two numbers is the day where a file writes 3/1/2022. */
export const DAY_ORDERS = ['day-first', 'month-first'] as const
export type DayOrder = (typeof DAY_ORDERS)[number]

/** How the days of a column are to be read. */
export interface DayReading {
  /** Null where no day of the column needs it. */
  readonly order: DayOrder | null
  /** Minutes that local time is ahead of UTC; null where no moment with a zone was asked about. */
  readonly offsetMinutes: number | null
}

export const ISO_ONLY: DayReading = { order: null, offsetMinutes: null }

/** A day, none where the cell is empty, or why it cannot be read. */
export type ReadDay = Day | null | 'not-a-day' | 'zone' | 'no-day' | 'exchanged'

/** Longer texts are no day. */
const LONGEST = 60

/** The first day that some databases can hold, and write for none. */
const STANDS_FOR_NONE = dayAt(1753, 0, 1)

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const TWO_NUMBERS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/
const DAY_NAMED = /^(\d{1,2})[-\s.]+([a-z]{3,9})\.?[-\s,.]+(\d{4})$/i
const NAMED_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/**
 * The local calendar day that a cell names. Two-digit years are refused, and so is a month 13: where it
 * would be a day with the two exchanged, that is said. 1753-01-01 is no day.
 */
export function readDay(cell: Cell, { order, offsetMinutes }: DayReading): ReadDay {
  const text = writtenText(cell)
  if (text === '') return null
  if (text.length > LONGEST) return 'not-a-day'
  const moment = MOMENT.exec(text)
  if (moment) return known(localDay(moment, offsetMinutes))
  const numbers = TWO_NUMBERS.exec(text)
  if (numbers) {
    const [first, second, year] = numbers.slice(1).map(Number) as [number, number, number]
    const reading = order ?? orderOf(first, second)
    if (reading === null) return first === second ? dayFrom(year, first, second) : 'not-a-day'
    const [month, date] = reading === 'day-first' ? [second, first] : [first, second]
    return orExchanged(year, month, date)
  }
  const ordered = YEAR_FIRST.exec(text) ?? COMPACT.exec(text)
  if (ordered) return orExchanged(Number(ordered[1]), Number(ordered[2]), Number(ordered[3]))
  const dayNamed = DAY_NAMED.exec(text)
  if (dayNamed) return dayFrom(Number(dayNamed[3]), monthOf(dayNamed[2]), Number(dayNamed[1]))
  const namedDay = NAMED_DAY.exec(text)
  if (namedDay) return dayFrom(Number(namedDay[3]), monthOf(namedDay[1]), Number(namedDay[2]))
  return 'not-a-day'
}

const known = (day: ReadDay): ReadDay => (day === STANDS_FOR_NONE ? 'no-day' : day)

function orExchanged(year: number, month: number, date: number): ReadDay {
  const day = known(dayFrom(year, month, date))
  if (day !== 'not-a-day' || month <= 12) return day
  return dayFrom(year, date, month) === 'not-a-day' ? day : 'exchanged'
}

/** The day of a cell that `readDay` finds exchanged, with month and day put right. */
export function exchangedDay(cell: Cell): ReadDay {
  const text = writtenText(cell)
  const numbers = TWO_NUMBERS.exec(text)
  if (numbers)
    return readDay(cell, {
      order: orderOf(Number(numbers[1]), Number(numbers[2])),
      offsetMinutes: null,
    })
  const ordered = YEAR_FIRST.exec(text) ?? COMPACT.exec(text)
  return ordered ? dayFrom(Number(ordered[1]), Number(ordered[3]), Number(ordered[2])) : 'not-a-day'
}

/** What the days of a column say of their order: one of the two, both, or nothing that tells. */
export function orderAmong(cells: Iterable<Cell>): DayOrder | 'either' | 'both' | 'none' {
  const found = new Set<DayOrder>()
  let isOpen = false
  for (const cell of cells) {
    const parts = typeof cell !== 'string' ? [] : cell.includes(';') ? cell.split(';') : [cell]
    for (const part of parts) {
      const numbers = TWO_NUMBERS.exec(writtenText(part))
      if (!numbers) continue
      const [first, second] = [Number(numbers[1]), Number(numbers[2])]
      const order = orderOf(first, second)
      if (order) found.add(order)
      else if (first !== second) isOpen = true
    }
  }
  if (found.size === 2) return 'both'
  return [...found][0] ?? (isOpen ? 'either' : 'none')
}

const orderOf = (first: number, second: number): DayOrder | null =>
  first > 12 && second <= 12 ? 'day-first' : second > 12 && first <= 12 ? 'month-first' : null

/** The number of a month by its English name or the first three letters of it; 0 for none. */
function monthOf(name = ''): number {
  const wanted = name.toLowerCase()
  return (
    MONTHS.findIndex(
      (month) =>
        month === wanted || month.slice(0, 3) === wanted || `${month.slice(0, 4)}` === wanted,
    ) + 1
  )
}

function dayFrom(year: number, month: number, date: number): Day | 'not-a-day' {
  const text = [String(year).padStart(4, '0'), pad(month), pad(date)].join('-')
  return parseDay(text) ?? 'not-a-day'
}

const pad = (number: number) => String(number).padStart(2, '0')

/** A moment without a zone, or at midnight, is a local day; another one needs to know where. */
function localDay(moment: RegExpExecArray, offsetMinutes: number | null): ReadDay {
  const [, date = '', hours = '', minutes = '', seconds = '0', zone] = moment
  const day = parseDay(date)
  const [h, m] = [Number(hours), Number(minutes)]
  if (day === null || h > 24 || m > 59) return 'not-a-day'
  const isMidnight = h === 0 && m === 0 && Number(seconds) === 0
  if (!zone || isMidnight) return day
  if (offsetMinutes === null) return 'zone'
  return day + Math.floor((h * 60 + m - minutesOf(zone) + offsetMinutes) / 1440)
}

/** Whether the day that a cell names depends on where it was: a moment in a zone, other than midnight. */
export const needsZone = (cell: Cell): boolean =>
  typeof cell === 'string' && cell.includes(':') && readDay(cell, ISO_ONLY) === 'zone'

/** The minutes of an offset from UTC such as +03:00; null for anything else. */
export function offsetMinutesOf(offset: string | null): number | null {
  const match = /^(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/.exec(offset ?? '')
  return match ? minutesOf(match[0]) : null
}

function minutesOf(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0
  const digits = zone.replace(':', '')
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5))
  return digits.startsWith('-') ? -minutes : minutes
}

/** The first and the last day of a month, or of a year where the month is not known. */
export function spanOf(year: number, month: number | null): { start: Day; end: Day } {
  return month === null
    ? { start: dayAt(year, 0, 1), end: dayAt(year, 11, 31) }
    : { start: dayAt(year, month - 1, 1), end: dayAt(year, month, 0) }
}
