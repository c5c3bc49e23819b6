import type { Casualty, Range } from './schema'

/** Least and greatest number; `max` null means "at least `min`". */
export interface CountRange {
  readonly min: number
  readonly max: number | null
}

/**
 * Rival figures taken together, or null where there are none: from the least number that is given
 * to the greatest. "At least 26" opens the end, and "up to 15" the beginning, only where no other
 * figure reaches as far.
 */
export function together(figures: readonly Range[]): CountRange | null {
  if (figures.length === 0) return null
  const floors = figures.flatMap(([min, max]) => (max === null ? [min] : []))
  const ceilings = figures.flatMap((figure) => (isCeiling(figure) ? (figure[1] ?? []) : []))
  const greatest = Math.max(...figures.flatMap(([, max]) => max ?? []))
  const least = Math.min(...figures.flatMap((figure) => (isCeiling(figure) ? [] : figure[0])))
  return {
    min: Math.min(...ceilings) < least ? 0 : least,
    max: Math.max(...floors) > greatest ? null : greatest,
  }
}

/** "Up to 15": nobody says "from none to 15". */
const isCeiling = ([min, max]: Range) => min === 0 && max !== null && max > 0

/** Figures in order of time; one without a day keeps its place after the one before it. */
export function inTime<T extends Pick<Casualty, 'day'>>(entries: readonly T[]): T[] {
  let day = ''
  return entries
    .map((entry) => {
      day = entry.day ?? day
      return { entry, day }
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ entry }) => entry)
}

/**
 * The figures of one group that stand: without those that a later one of the same claimant
 * replaced. Later is what has a later day, or a `when` and stands after it in time.
 */
export function standing(
  entries: readonly Casualty[],
  field: 'killed' | 'wounded',
): readonly Casualty[] {
  const given = inTime(entries.filter((entry) => entry[field] !== null))
  return given.filter(
    (entry, at) =>
      !given.slice(at + 1).some((later) => later.by === entry.by && replaces(later, entry)),
  )
}

/** Whether a figure that stands after another in time replaces it, both being of one claimant. */
export const replaces = (later: Casualty, entry: Casualty) =>
  isDated(entry) &&
  (later.when !== undefined || (later.day !== undefined && later.day !== entry.day))

const isDated = ({ day, when }: Casualty) => day !== undefined || when !== undefined
