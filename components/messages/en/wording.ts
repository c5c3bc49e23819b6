import type { PeopleSum } from '@/geo/table/casualties'
import type { Day } from '@/geo/time/time'
import { dayFormatIn, formsIn, listIn, rangeOf, rangeOfDaysIn, spanOf, wholeIn } from '../wording'

/* How English writes days, ranges and numbers of things: what all its messages are made with. */

export const TAG = 'en-GB'

const dates = dayFormatIn(TAG)
export const form = formsIn(TAG)
export const whole = wholeIn(TAG)
export const list = listIn(TAG)

/** Months have three letters, and no comma stands after a weekday. */
const plainly = (text: string) => text.replace(/\bSept\b/, 'Sep').replace(',', '')

export const dayFormat = (options: Intl.DateTimeFormatOptions) => {
  const format = dates(options)
  return (value: Day) => plainly(format(value))
}

export const day = dayFormat({ day: 'numeric', month: 'short', year: 'numeric' })
export const fullDay = dayFormat({
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
export const days = spanOf(day)
const rangeOfDays = rangeOfDaysIn(TAG, { day: 'numeric', month: 'short' })
/** Days where the year is said already. */
export const daysOfYear = (start: Day, end: Day) => plainly(rangeOfDays(start, end))
export const month = dayFormat({ month: 'long', year: 'numeric' })

export const plural = (count: number, one: string, other: string) =>
  `${whole(count)} ${form(count, { one, other })}`

export const count = rangeOf(whole, (least) => `${least} or more`)
/** A range where there is room for a number only. */
export const shortCount = rangeOf(whole, (least) => `${least}+`)

/** The fewest and the most people: "48–62+". */
export const peopleSum = ({ least, most, isOpen }: PeopleSum): string =>
  `${least === most ? whole(least) : `${whole(least)}–${whole(most)}`}${isOpen ? '+' : ''}`
