import type { CountRange } from '@/geo/record/figures'
import type { Day } from '@/geo/time/time'
import { closedRange, spanOf, wordingOf } from '../wording'

/* How English writes days, ranges and numbers of things: what all its messages are made with. */

const wording = wordingOf('en-GB')
export const { whole, number, fixed, list } = wording

/** Months have three letters, and no comma stands after a weekday. */
export const dayFormat = (options: Intl.DateTimeFormatOptions) => {
  const format = wording.dayFormat(options)
  return (value: Day) =>
    format(value)
      .replace(/\bSept\b/, 'Sep')
      .replace(',', '')
}

export const day = dayFormat({ day: 'numeric', month: 'short', year: 'numeric' })
export const fullDay = dayFormat({
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
export const days = spanOf(day)

export const plural = (count: number, one: string, other: string) =>
  `${whole(count)} ${wording.form(count, { one, other })}`

/** The same with separators of thousands. */
export const pluralNumber = (count: number, one: string, other: string) =>
  `${number(count)} ${wording.form(count, { one, other })}`

export const count = ({ min, max }: CountRange) =>
  max === null ? `${whole(min)} or more` : closedRange(wording, { min, max })
