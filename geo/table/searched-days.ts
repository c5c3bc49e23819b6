import { type Day, type DaySpan, dayAt, utcOf } from '../time/time'
import { fold, foldLetters } from './fold'

/** A day, a month or a year as a search names it: what it leaves open is null, as in "4 January". */
export interface SearchedDays {
  readonly year: number | null
  /** 1 to 12. */
  readonly month: number | null
  readonly date: number | null
  /** As it was written, folded: a text may hold it, too. */
  readonly written: string
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'يناير', 'كانون الثاني', 'jan'],
  ['february', 'فبراير', 'شباط', 'feb'],
  ['march', 'مارس', 'آذار', 'mar'],
  ['april', 'أبريل', 'نيسان', 'apr'],
  ['may', 'مايو', 'أيار'],
  ['june', 'يونيو', 'حزيران', 'jun'],
  ['july', 'يوليو', 'تموز', 'jul'],
  ['august', 'أغسطس', 'آب', 'aug'],
  ['september', 'سبتمبر', 'أيلول', 'sept', 'sep'],
  ['october', 'أكتوبر', 'تشرين الأول', 'oct'],
  ['november', 'نوفمبر', 'تشرين الثاني', 'nov'],
  ['december', 'ديسمبر', 'كانون الأول', 'dec'],
].map((names) => names.map(foldLetters))

const monthOf = (text: string): number => {
  const named = MONTHS.findIndex((names) => names.includes(text))
  return named < 0 ? Number(text) : named + 1
}

const oneOf = (names: readonly string[]) =>
  `(?<month>${[...names].sort((a, b) => b.length - a.length).join('|')})`
/** A short name means a month beside a number only. */
const MONTH = `${oneOf(MONTHS.flat())}\\.?`
const MONTH_ALONE = oneOf(MONTHS.flatMap((names) => names.slice(0, 3)))
const DATE = '(?<date>\\d{1,2})(?:st|nd|rd|th)?\\.?'
const YEAR = '(?<year>\\d{4})'
const GAP = '[\\s,،]+(?:of\\s+)?'

/** How days are written, the longest ways first; with numbers alone the day comes before the month. */
const WAYS: readonly RegExp[] = [
  `${YEAR}[-/.](?<month>\\d{1,2})[-/.](?<date>\\d{1,2})`,
  `(?<date>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.]${YEAR}`,
  `${YEAR}-(?<month>\\d{2})`,
  `${DATE}${GAP}${MONTH}${GAP}${YEAR}`,
  `${MONTH}${GAP}${DATE}${GAP}${YEAR}`,
  `${MONTH}${GAP}${YEAR}`,
  `${DATE}${GAP}${MONTH}`,
  `${MONTH}${GAP}${DATE}`,
  MONTH_ALONE,
  '(?<year>[12]\\d{3})',
].map((way) => new RegExp(`(?<![\\p{L}\\p{N}./-])${way}(?![\\p{L}\\p{N}/-])`, 'gu'))

/** The days that a search names, and the rest of it. What only looks like a day, such as 2020-02-30, is with the rest, as a whole. */
export function searchedDays(query: string): {
  readonly days: readonly SearchedDays[]
  readonly rest: string
} {
  const days: SearchedDays[] = []
  const noDays: string[] = []
  let rest = foldLetters(query)
  for (const way of WAYS) {
    rest = rest.replace(way, (...match) => {
      const { year, month, date } = match.at(-1) as Readonly<Record<string, string | undefined>>
      const named = {
        year: year === undefined ? null : Number(year),
        month: month === undefined ? null : monthOf(month),
        date: date === undefined ? null : Number(date),
        written: fold(match[0]),
      }
      if (exists(named)) days.push(named)
      else noDays.push(match[0])
      return ' '
    })
  }
  return { days, rest: [rest, ...noDays].join(' ').trim() }
}

function exists({ year, month, date }: Omit<SearchedDays, 'written'>): boolean {
  if (month === null) return true
  if (month < 1 || month > 12) return false
  // A leap year has every date there is.
  return date === null || isDate(year ?? 2000, month, date)
}

const isDate = (year: number, month: number, date: number) =>
  date >= 1 && utcOf(dayAt(year, month - 1, date)).getUTCMonth() === month - 1

/** The spans of days that are meant, as far as they lie in the years of a period. */
export function spansOf({ year, month, date }: SearchedDays, period: DaySpan): DaySpan[] {
  const [first, last] = year === null ? [yearOf(period.start), yearOf(period.end)] : [year, year]
  const spans: DaySpan[] = []
  for (let each = first; each <= last; each++) {
    if (month === null) spans.push({ start: dayAt(each, 0, 1), end: dayAt(each, 11, 31) })
    else if (date === null) {
      spans.push({ start: dayAt(each, month - 1, 1), end: dayAt(each, month, 0) })
    } else if (isDate(each, month, date)) {
      const day = dayAt(each, month - 1, date)
      spans.push({ start: day, end: day })
    }
  }
  return spans
}

const yearOf = (day: Day) => utcOf(day).getUTCFullYear()
