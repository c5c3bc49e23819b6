import { fixedIn, numberIn } from '../decimals'
import { form, TAG } from './wording'

/* How English writes numbers with decimals and separators of thousands. */

export const number = numberIn(TAG)
export const fixed = fixedIn(TAG)

export const plural = (count: number, one: string, other: string) =>
  `${number(count)} ${form(count, { one, other })}`
