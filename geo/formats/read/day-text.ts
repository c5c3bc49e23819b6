import { type Day, dayAt, parseDay } from '../../time/time'
import type { Cell } from '../cell'

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
export type ReadDay = Day | null | 'not-a-day' | 'zone'

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

/** The local calendar day that a cell names. Two-digit years are refused, and so is a month 13. */
export function readDay(cell: Cell, { order, offsetMinutes }: DayReading): ReadDay {
  const text = String(cell ?? '').trim()
  if (text === '') return null
  const moment = MOMENT.exec(text)
  if (moment) return localDay(moment, offsetMinutes)
  const numbers = TWO_NUMBERS.exec(text)
  if (numbers) {
    const [first, second, year] = numbers.slice(1).map(Number) as [number, number, number]
    const reading = order ?? orderOf(first, second)
    if (reading === null) return first === second ? dayFrom(year, first, second) : 'not-a-day'
    return reading === 'day-first' ? dayFrom(year, second, first) : dayFrom(year, first, second)
  }
  const ordered = YEAR_FIRST.exec(text) ?? COMPACT.exec(text)
  if (ordered) return dayFrom(Number(ordered[1]), Number(ordered[2]), Number(ordered[3]))
  const dayNamed = DAY_NAMED.exec(text)
  if (dayNamed) return dayFrom(Number(dayNamed[3]), monthOf(dayNamed[2]), Number(dayNamed[1]))
  const namedDay = NAMED_DAY.exec(text)
  if (namedDay) return dayFrom(Number(namedDay[3]), monthOf(namedDay[1]), Number(namedDay[2]))
  return 'not-a-day'
}

/** What the days of a column say of their order: one of the two, both, or nothing that tells. */
export function orderAmong(cells: Iterable<Cell>): DayOrder | 'either' | 'both' | 'none' {
  const found = new Set<DayOrder>()
  let isOpen = false
  for (const cell of cells) {
    const numbers = typeof cell === 'string' && TWO_NUMBERS.exec(cell.trim())
    if (!numbers) continue
    const [first, second] = [Number(numbers[1]), Number(numbers[2])]
    const order = orderOf(first, second)
    if (order) found.add(order)
    else if (first !== second) isOpen = true
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
