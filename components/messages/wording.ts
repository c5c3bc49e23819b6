import type { CountRange } from '@/geo/record/figures'
import { type Day, utcOf } from '@/geo/time/time'

/* How a language writes numbers, days and lists, as Intl has it: what its catalogues are made with. */

/** The forms of a word by the plural categories of its language; `other` stands for those it has not. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string
}

/** So many answers are remembered at most. */
const MOST_REMEMBERED = 5000

/** What is made of each number, made once for numbers that recur: a list is full of the same days and counts, and Intl takes its time. */
function remembered<Made>(make: (value: number) => Made): (value: number) => Made {
  const known = new Map<number, Made>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    if (known.size === MOST_REMEMBERED) known.clear()
    const made = make(value)
    known.set(value, made)
    return made
  }
}

/** Which form of a word goes with a number. */
export function formsIn(tag: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(tag)
  const categoryOf = remembered((count) => rules.select(count))
  return (count, forms) => forms[categoryOf(count)] ?? forms.other
}

/** Numbers without decimals, and with the separators of thousands of the language. */
export function wholeIn(tag: string): (value: number) => string {
  return remembered(new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }).format)
}

export function dayFormatIn(
  tag: string,
): (options: Intl.DateTimeFormatOptions) => (day: Day) => string {
  return (options) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options })
    return remembered((day) => format.format(utcOf(day)))
  }
}

/** Days from one to another without what both share: "11–12 Mar". One day alone where they are the same. */
export function rangeOfDaysIn(
  tag: string,
  options: Intl.DateTimeFormatOptions,
): (start: Day, end: Day) => string {
  const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options })
  const from = remembered((start) =>
    remembered((end) => format.formatRange(utcOf(start), utcOf(end))),
  )
  return (start, end) => from(start)(end)
}

/** A list as a line of short parts. */
export function listIn(tag: string): (parts: readonly string[]) => string {
  const lists = new Intl.ListFormat(tag, { type: 'unit' })
  return (parts) => lists.format(parts)
}

/** Days from one to another: one day alone where they are the same. */
export const spanOf = (day: (day: Day) => string) => (start: Day, end: Day) =>
  start === end ? day(start) : `${day(start)} – ${day(end)}`

/** A range of a count, by how one without an upper end is said. */
export const rangeOf =
  (whole: (value: number) => string, open: (least: string) => string) =>
  ({ min, max }: CountRange) =>
    max === null ? open(whole(min)) : min === max ? whole(min) : `${whole(min)}–${whole(max)}`
