import { type Day, dayAt } from '../../time/time'
import type { Cell } from '../cell'
import { exchangedDay, offsetMinutesOf, type ReadDay, readDay, spanOf } from './day-text'
import type { Mapping } from './mapping'
import { numberOf } from './number-text'
import type { Surroundings } from './read-table'
import type { Cells } from './row-cells'
import type { FaultKind } from './sheet'

/** When a row says that it happened; the precision is a key of TIME_PRECISIONS. */
export interface Days {
  readonly day: Day
  readonly start: Day
  readonly end: Day
  readonly timePrecision: string | null
}

/** No file means a later day than this, whichever day it is today. */
const LAST_DAY = dayAt(2199, 11, 31)

/** What stands for "not known" where year, month and day are columns of their own. */
const UNKNOWN_PARTS = [0, 99, 9999]

/** The days of a row; null, and a fault, where it names none. A day that has not come is a fault and stays. */
export function daysOf(
  cells: Cells,
  mapping: Mapping,
  known: Surroundings,
  reader: SpanReader,
): Days | null {
  const { fields, dateParts } = mapping
  const days = dateParts ? partsOf(cells, mapping, dateParts) : writtenDays(cells, mapping, reader)
  if (days && days.end > (known.today ?? LAST_DAY)) {
    const column = [fields.day, fields.start, fields.end, dateParts?.[0]].find(
      (name) => name !== undefined && cells.at(name) !== null,
    )
    cells.report(column, 'future', cells.at(column))
  }
  return days
}

interface Span {
  readonly start: Day
  readonly end: Day
}

/** What a cell says of days: the first and the last, none, or what is wrong with it. */
export type SpanReader = (cell: Cell) => (Span & { readonly areSeveral: boolean }) | null | DayFault

type DayFault = Extract<FaultKind, Extract<ReadDay, string>>

function writtenDays(cells: Cells, { fields }: Mapping, reader: SpanReader): Days | null {
  const day = spanAt(cells, reader, fields.day)
  const first = spanAt(cells, reader, fields.start)
  const last = spanAt(cells, reader, fields.end)
  const start = first?.start ?? day?.start ?? last?.start
  if (start === undefined) {
    const column = fields.day ?? fields.start
    cells.report(column, 'no-day', cells.at(column))
    return null
  }
  const end = last?.end ?? first?.end ?? day?.end ?? start
  if (end < start) cells.report(fields.end, 'day-order', cells.at(fields.end))
  return {
    day: day?.start ?? Math.min(start, end),
    start: Math.min(start, end),
    end: Math.max(start, end),
    timePrecision: null,
  }
}

/** The days that a cell names; null, and a fault, where it has anything else. */
function spanAt(cells: Cells, reader: SpanReader, column: string | undefined): Span | null {
  const span = cells.read(column, reader)
  if (typeof span === 'string') cells.report(column, span, cells.at(column))
  else if (span?.areSeveral) cells.report(column, 'several-days', cells.at(column))
  return typeof span === 'string' ? null : span
}

/** Reads the days of cells by a mapping, of each several that semicolons join. */
export function spanReader({ days, mends }: Mapping, utcOffset: string | null): SpanReader {
  const reading = { ...days, offsetMinutes: days.offsetMinutes ?? offsetMinutesOf(utcOffset) }
  return (cell) => {
    if (cell === null) return null
    const found: Day[] = []
    for (const part of String(cell).split(';')) {
      const day = readDay(part, reading)
      const mended = day === 'exchanged' && mends.includes('exchanged') ? exchangedDay(part) : day
      if (typeof mended === 'string') return mended
      if (mended !== null) found.push(mended)
    }
    if (found.length === 0) return null
    return { start: Math.min(...found), end: Math.max(...found), areSeveral: found.length > 1 }
  }
}

/** A day in three columns, of which month and day may not be known. */
function partsOf(
  cells: Cells,
  { unknown, mends }: Mapping,
  names: NonNullable<Mapping['dateParts']>,
): Days | null {
  const [year, month, date] = names.map((name) => {
    const part = cells.read(name, numberOf) ?? 0
    return UNKNOWN_PARTS.includes(part) || unknown.includes(part) ? 0 : part
  }) as [number, number, number]
  const got = names.map((name) => cells.at(name) ?? '').join('-')
  const report = (column: string, kind: 'no-day' | 'not-a-day' | 'exchanged') => {
    cells.report(column, kind, got)
    return null
  }
  if (year === 0) return report(names[0], 'no-day')
  if (![year, month, date].every((part) => Number.isInteger(part) && part >= 0 && part <= 9999)) {
    return report(names[0], 'not-a-day')
  }
  if (month > 12) {
    const isExchanged = date >= 1 && date <= 12 && month <= 31
    const swapped = isExchanged ? dayIn(year, date, month) : null
    if (swapped === null) return report(names[1], 'not-a-day')
    return mends.includes('exchanged') ? oneDay(swapped) : report(names[1], 'exchanged')
  }
  if (month === 0) return { ...wide(spanOf(year, null)), timePrecision: 'T8' }
  if (date === 0) return { ...wide(spanOf(year, month)), timePrecision: 'T7' }
  const day = dayIn(year, month, date)
  return day === null ? report(names[2], 'not-a-day') : oneDay(day)
}

function dayIn(year: number, month: number, date: number): Day | null {
  const { start, end } = spanOf(year, month)
  const day = start + date - 1
  return day <= end ? day : null
}

const oneDay = (day: Day): Days => ({ day, start: day, end: day, timePrecision: 'T4' })

const wide = (span: Span) => ({ day: span.start, ...span })
