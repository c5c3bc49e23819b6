import { checkBands, type KnoxBands } from './bands'
import { type NearPairs, nearPairs, type Positions } from './near-pairs'
import { dayPairs, pairsAmong, samePlacePairs } from './pair-counts'
import { randomNumbers, shuffle } from './random'

/** One entry for each incident: where (degrees) and on which local day. */
export interface KnoxPoints extends Positions {
  readonly day: Int32Array
}

export interface KnoxSettings extends KnoxBands {
  /** How often the days are shuffled. */
  readonly permutations: number
  readonly seed: number
}

/** The pairs of one distance band and one time band. */
export interface KnoxCell {
  readonly observed: number
  /** Pairs in the distance band times pairs in the time band over all pairs: the mean over all orders of the days. */
  readonly expected: number
  /** Mean over the shuffles that were made. */
  readonly shuffledMean: number
  /** Observed over expected, and over the mean of the shuffles; null where that is 0. */
  readonly ratio: number | null
  readonly ratioToShuffled: number | null
  /** (1 + shuffles with at least as many pairs) / (1 + shuffles): a tie counts against the pattern. */
  readonly p: number
}

export interface KnoxResult {
  readonly settings: KnoxSettings
  readonly incidents: number
  readonly pairs: number
  /** Pairs of each distance band whatever their days, and of each time band whatever their distance. */
  readonly distancePairs: readonly number[]
  readonly dayPairs: readonly number[]
  /** Pairs with one and the same position. */
  readonly samePlacePairs: number
  /** By distance band, then by time band. */
  readonly cells: readonly (readonly KnoxCell[])[]
}

/** The most incidents that can be tested: all their pairs, where all are near, take 100 MB. */
export const KNOX_LIMIT = 10_000

/**
 * Knox's test for space–time interaction (Knox 1964, Applied Statistics 13:25–29), with bands and
 * Monte Carlo as the R package NearRepeat documents them: are there more pairs near in space and in
 * time than if the days had nothing to do with the places? Places stay, days are shuffled among
 * them, so that both patterns are kept as they are, ties included. Yields the number of shuffles
 * done. Throws a RangeError for settings that cannot be and for more than KNOX_LIMIT incidents.
 */
export function* knoxSteps(
  points: KnoxPoints,
  settings: KnoxSettings,
): Generator<number, KnoxResult> {
  check(points, settings)
  const near = nearPairs(points, settings.distanceKm)
  const tally = tallyBy(near, settings.days, largestGap(points.day))
  const observed = tally(points.day)
  const shuffled = yield* shuffledCounts(points.day, settings, observed, tally)
  return resultOf(points, settings, near.perBand, observed, shuffled)
}

/** What the shuffles came to, by cell. */
interface Shuffled {
  /** How many had at least as many pairs as were observed. */
  readonly atLeast: Int32Array
  /** All their pairs together. */
  readonly sum: Float64Array
}

function* shuffledCounts(
  days: Int32Array,
  { permutations, seed }: KnoxSettings,
  observed: Int32Array,
  tally: (day: Int32Array) => Int32Array,
): Generator<number, Shuffled> {
  const day = days.slice()
  const atLeast = new Int32Array(observed.length)
  const sum = new Float64Array(observed.length)
  const random = randomNumbers(seed)
  for (let done = 1; done <= permutations; done++) {
    shuffle(day, random)
    const counts = tally(day)
    for (let cell = 0; cell < observed.length; cell++) {
      const count = counts[cell] as number
      sum[cell] = (sum[cell] as number) + count
      if (count >= (observed[cell] as number)) atLeast[cell] = (atLeast[cell] as number) + 1
    }
    yield done
  }
  return { atLeast, sum }
}

function resultOf(
  points: KnoxPoints,
  settings: KnoxSettings,
  distancePairs: readonly number[],
  observed: Int32Array,
  { atLeast, sum }: Shuffled,
): KnoxResult {
  const { distanceKm, days, permutations } = settings
  const pairs = pairsAmong(points.day.length)
  const perDays = dayPairs(points.day, days)
  const cellAt = (band: number, dayBand: number): KnoxCell => {
    const cell = band * days.length + dayBand
    const count = observed[cell] as number
    const product = (distancePairs[band] as number) * (perDays[dayBand] as number)
    const expected = pairs === 0 ? 0 : product / pairs
    const shuffledMean = (sum[cell] as number) / permutations
    return {
      observed: count,
      expected,
      shuffledMean,
      ratio: over(count, expected),
      ratioToShuffled: over(count, shuffledMean),
      p: (1 + (atLeast[cell] as number)) / (1 + permutations),
    }
  }
  return {
    settings,
    incidents: points.day.length,
    pairs,
    distancePairs,
    dayPairs: perDays,
    samePlacePairs: samePlacePairs(points),
    cells: distanceKm.map((_, band) => days.map((_, dayBand) => cellAt(band, dayBand))),
  }
}

const over = (a: number, b: number): number | null => (b === 0 ? null : a / b)

/** The most days between two of the points. */
function largestGap(day: Int32Array): number {
  let [first, last] = [day[0] ?? 0, day[0] ?? 0]
  for (const each of day) {
    first = Math.min(first, each)
    last = Math.max(last, each)
  }
  return last - first
}

/** Counts the near pairs of each band of distance and of days, for the days that the points are given, which are at most `largest` apart. */
function tallyBy({ start, other, perBand }: NearPairs, edges: readonly number[], largest: number) {
  const bands = perBand.length
  const most = Math.min(edges.at(-1) as number, largest)
  const bandOfGap = Uint8Array.from({ length: most + 1 }, (_, gap) =>
    edges.findIndex((edge) => gap <= edge),
  )
  return (day: Int32Array): Int32Array => {
    const counts = new Int32Array(bands * edges.length)
    for (let slot = 0; slot < start.length - 1; slot++) {
      const here = day[(slot / bands) | 0] as number
      const base = (slot % bands) * edges.length
      const end = start[slot + 1] as number
      for (let at = start[slot] as number; at < end; at++) {
        const gap = Math.abs(here - (day[other[at] as number] as number))
        if (gap > most) continue
        const cell = base + (bandOfGap[gap] as number)
        counts[cell] = (counts[cell] as number) + 1
      }
    }
    return counts
  }
}

function check({ lon, lat, day }: KnoxPoints, settings: KnoxSettings): void {
  checkBands(settings)
  const { permutations, seed } = settings
  if (!Number.isSafeInteger(permutations) || permutations < 1) {
    throw new RangeError(`permutations: expected a whole number from 1, got ${permutations}`)
  }
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`seed: expected a whole number, got ${seed}`)
  }
  if (lon.length > KNOX_LIMIT) {
    throw new RangeError(`points: expected at most ${KNOX_LIMIT}, got ${lon.length}`)
  }
  if (lat.length !== lon.length || day.length !== lon.length) {
    throw new TypeError(
      `points: expected columns of one length, got ${[lon, lat, day].map((column) => column.length)}`,
    )
  }
  if (![...lon, ...lat].every(Number.isFinite)) {
    throw new RangeError('points: expected finite degrees, got a position that is none')
  }
}

/** The whole test at once; see `knoxSteps`. */
export function knoxTest(points: KnoxPoints, settings: KnoxSettings): KnoxResult {
  const steps = knoxSteps(points, settings)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
