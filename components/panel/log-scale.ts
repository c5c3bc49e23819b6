/** A scale from values of 0 up to lengths that narrows as values grow, and still shows 0. */
export interface LogScale {
  readonly most: number
  readonly lengthOf: (value: number) => number
  readonly valueOf: (length: number) => number
}

/** Maps 0..most to 0..length by the logarithm of one more than the value. */
export function logScale(most: number, length: number): LogScale {
  const full = Math.log1p(most)
  return {
    most,
    lengthOf: (value) => (Math.log1p(Math.max(0, value)) / full) * length,
    valueOf: (at) => Math.expm1((Math.min(length, Math.max(0, at)) / length) * full),
  }
}

/** Values to mark on a scale, from `candidates` (ascending), each at least `gap` from the one before. */
export function ticksOf(
  { most, lengthOf }: LogScale,
  candidates: readonly number[],
  gap: number,
): number[] {
  const ticks: number[] = []
  for (const value of candidates) {
    const last = ticks.at(-1)
    const fits = last === undefined || lengthOf(value) - lengthOf(last) >= gap
    if (value <= most && fits) ticks.push(value)
  }
  return ticks
}

/** Round numbers for distances in km. */
export const KM_TICKS: readonly number[] = [
  0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000,
]

/** Round numbers for days: a day, a week, a month, a year. */
export const DAY_TICKS: readonly number[] = [0, 1, 3, 7, 14, 30, 90, 180, 365, 730, 1825, 3650]
