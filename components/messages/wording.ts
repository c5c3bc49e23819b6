import type { CountRange } from '@/geo/record/figures'
import { type Day, utcOf } from '@/geo/time/time'

/** How a language writes numbers, days and lists, as Intl has it: what its catalogues are made with. */
export interface Wording {
  /** Without separators of thousands. */
  readonly whole: (value: number) => string
  /** With them, and so many decimals at most. */
  readonly number: (value: number, most?: number) => string
  /** Always so many decimals. */
  readonly fixed: (value: number, decimals: number) => string
  /** Which form of a word goes with a number. */
  readonly form: (count: number, forms: Forms) => string
  readonly dayFormat: (options: Intl.DateTimeFormatOptions) => (day: Day) => string
  /** A list as a line of short parts. */
  readonly list: (parts: readonly string[]) => string
}

/** The forms of a word by the plural categories of its language; `other` stands for those it has not. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string
}

/** The wording of a language by its BCP 47 tag. */
export function wordingOf(tag: string): Wording {
  const plurals = new Intl.PluralRules(tag)
  const lists = new Intl.ListFormat(tag, { type: 'unit' })
  const numbers = new Map<string, Intl.NumberFormat>()
  const format = (value: number, least: number, most: number, useGrouping: boolean) => {
    const key = `${least} ${most} ${useGrouping}`
    const known =
      numbers.get(key) ??
      new Intl.NumberFormat(tag, {
        minimumFractionDigits: least,
        maximumFractionDigits: most,
        useGrouping,
      })
    numbers.set(key, known)
    return known.format(value)
  }
  return {
    whole: (value) => format(value, 0, 0, false),
    number: (value, most = 0) => format(value, 0, most, true),
    // Rounded as the number is, not as it is written: 1.005 is a little less.
    fixed: (value, decimals) => format(Number(value.toFixed(decimals)), decimals, decimals, false),
    form: (count, forms) => forms[plurals.select(count)] ?? forms.other,
    dayFormat: (options) => {
      const formatter = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options })
      return (day) => formatter.format(utcOf(day))
    },
    list: (parts) => lists.format(parts),
  }
}

/** Days from one to another: one day alone where they are the same. */
export const spanOf = (day: (day: Day) => string) => (start: Day, end: Day) =>
  start === end ? day(start) : `${day(start)} – ${day(end)}`

/** A range of a count that has an upper end. */
export const closedRange = ({ whole }: Wording, { min, max }: CountRange & { max: number }) =>
  min === max ? whole(min) : `${whole(min)}–${whole(max)}`
