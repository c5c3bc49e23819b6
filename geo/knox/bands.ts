/**
 * The bands that pairs of incidents are sorted into, as ascending upper edges, each edge within its
 * band. A first distance edge of 0 makes a band of its own of the pairs at one place.
 */
export interface KnoxBands {
  readonly distanceKm: readonly number[]
  readonly days: readonly number[]
}

/** A band with its ends; `hasLower` says whether the lower end belongs to it. */
export interface Interval {
  readonly lower: number
  readonly upper: number
  readonly hasLower: boolean
}

/** More bands than this on one side make a table that nobody can read. */
export const MOST_BANDS = 10

/** Half the way round the Earth in km: no two places are further apart. */
const FARTHEST_KM = 20_016

/** A thousand years in days: an edge beyond it is a slip. */
export const MOST_DAYS = 365_250

/** The first band holds its lower end, 0; every other begins above the band before it. */
export function intervalsOf(edges: readonly number[]): Interval[] {
  return edges.map((upper, i) => ({
    lower: i === 0 ? 0 : (edges[i - 1] as number),
    upper,
    hasLower: i === 0,
  }))
}

/** An interval as mathematics writes it: [0, 1], (1, 5]; [0] for a single value. */
export function notationOf({ lower, upper, hasLower }: Interval): string {
  if (lower === upper) return `[${upper}]`
  return `${hasLower ? '[' : '('}${lower}, ${upper}]`
}

/** Why the edges can be no bands, or null where they can. */
export type BandFault =
  | 'none'
  | 'too-many'
  | 'not-a-number'
  | 'not-ascending'
  | 'too-far'
  | 'too-long'
  | 'zero'

/** What is wrong with edges in km. The last must be above 0: at one place alone nothing is near. */
export function distanceFault(edges: readonly number[]): BandFault | null {
  const fault = edgeFault(edges)
  if (fault) return fault
  const last = edges.at(-1) as number
  return last > FARTHEST_KM ? 'too-far' : last === 0 ? 'zero' : null
}

/** What is wrong with edges in days, which are whole and at most MOST_DAYS. */
export function dayFault(edges: readonly number[]): BandFault | null {
  const fault = edgeFault(edges)
  if (fault) return fault
  if (!edges.every(Number.isSafeInteger)) return 'not-a-number'
  return (edges.at(-1) as number) > MOST_DAYS ? 'too-long' : null
}

function edgeFault(edges: readonly number[]): BandFault | null {
  if (edges.length === 0) return 'none'
  if (edges.length > MOST_BANDS) return 'too-many'
  if (!edges.every((edge) => Number.isFinite(edge) && edge >= 0)) return 'not-a-number'
  const ascend = edges.every((edge, i) => i === 0 || edge > (edges[i - 1] as number))
  return ascend ? null : 'not-ascending'
}

/** The width in km of the narrowest band but that of one place: what is known less closely fits in none. */
export function narrowestKm(distanceKm: readonly number[]): number {
  const widths = intervalsOf(distanceKm).map(({ lower, upper }) => upper - lower)
  return Math.min(...widths.filter((width) => width > 0))
}

/** Throws a RangeError for bands that cannot be. */
export function checkBands({ distanceKm, days }: KnoxBands): void {
  for (const [name, edges, fault] of [
    ['distanceKm', distanceKm, distanceFault(distanceKm)],
    ['days', days, dayFault(days)],
  ] as const) {
    if (fault === null) continue
    throw new RangeError(
      `${name}: expected 1 to ${MOST_BANDS} ascending upper edges, got ${edges.join(', ')} (${fault})`,
    )
  }
}
