import type { Column } from './column'

/** What stands before the name of a column of a file itself, so that none can pass for one of ours. */
export const OWN = 'own:'

/** The name in a table of a column of the file itself. */
export type OwnColumn = `${typeof OWN}${string}`

export const isOwn = (name: string): name is OwnColumn => name.startsWith(OWN)

/*
 * A column of a file is a filter where few values recur in it. Whoever makes a table decides that
 * once, by `recurs`, and stores it as codes; everybody else sees it by `isOwnFacet`.
 */

/** Fewer options tell nothing apart; more nobody reads through. */
const FEWEST_OPTIONS = 2
export const MOST_OPTIONS = 60
/** How often each value occurs on average, at least. */
const LEAST_USES = 2
/** A longer text is prose, or an address. */
const MOST_LETTERS = 120

/** Numbers of more kinds than this are a measure, a year, or the numbers of names that stand beside them. */
const MOST_NUMBERS = 12
const NUMBER = /^-?\d+(\.\d+)?$/

/** Whether all of some texts are numbers. */
export const areNumbers = (texts: readonly string[]): boolean =>
  texts.every((text) => NUMBER.test(text))

/** Whether values recur: each, none of them empty, with how often it occurs. */
export function recurs(uses: ReadonlyMap<string, number>): boolean {
  if (uses.size < FEWEST_OPTIONS || uses.size > MOST_OPTIONS) return false
  let filled = 0
  for (const [value, count] of uses) {
    if (value.length > MOST_LETTERS) return false
    filled += count
  }
  if (filled < uses.size * LEAST_USES) return false
  return uses.size <= MOST_NUMBERS || !areNumbers([...uses.keys()])
}

/** Whether a column is one of the file itself that incidents can be filtered by. */
export const isOwnFacet = (name: string, column: Pick<Column, 'kind'> | undefined): boolean =>
  isOwn(name) && column?.kind === 'code'
