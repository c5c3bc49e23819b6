import { EARTH_RADIUS_KM, withinKm } from '../cluster/distance'
import { squaredChord, unitVectors } from '../cluster/kernel/unit-vectors'

/** Positions in degrees, as columns. */
export interface Positions {
  readonly lon: Float64Array
  readonly lat: Float64Array
}

/** Every pair of points near enough for some distance band, found once: only the days change after that. */
export interface NearPairs {
  /** Where in `other` the pairs of point i in band b begin: at `start[i * bands + b]`; one entry more at the end. */
  readonly start: Int32Array
  /** The second point of each pair. */
  readonly other: Uint16Array
  /** How many pairs each band has. */
  readonly perBand: readonly number[]
}

/** Below this many km (a millimetre) two positions are one place: degrees tell them apart no more. */
export const SAME_PLACE_KM = 1e-6

/** The pairs by upper edges in km, ascending and within their bands. At most 65,535 points. */
export function nearPairs(points: Positions, edgesKm: readonly number[]): NearPairs {
  const bands = edgesKm.length
  const start = new Int32Array(points.lon.length * bands + 1)
  eachNearPair(points, edgesKm, (slot) => {
    start[slot] = (start[slot] as number) + 1
  })
  const perBand = new Array<number>(bands).fill(0)
  for (const [slot, size] of start.subarray(0, -1).entries()) {
    perBand[slot % bands] = (perBand[slot % bands] as number) + size
  }
  const next = toOffsets(start)
  const other = new Uint16Array(start[start.length - 1] as number)
  eachNearPair(points, edgesKm, (slot, j) => {
    other[next[slot] as number] = j
    next[slot] = (next[slot] as number) + 1
  })
  return { start, other, perBand }
}

/** Turns sizes into offsets, and gives a copy of them to fill by. */
function toOffsets(start: Int32Array): Int32Array {
  let sum = 0
  for (let slot = 0; slot < start.length; slot++) {
    const size = start[slot] as number
    start[slot] = sum
    sum += size
  }
  return start.slice()
}

function eachNearPair(
  points: Positions,
  edgesKm: readonly number[],
  visit: (slot: number, j: number) => void,
): void {
  const bands = edgesKm.length
  const bandOf = bandFinder(points, edgesKm)
  for (let i = 0; i < points.lon.length; i++) {
    for (let j = 0; j < i; j++) {
      const band = bandOf(i, j)
      if (band < bands) visit(i * bands + band, j)
    }
  }
}

/** The band of a pair, or the number of bands where it is in none. Squared chords decide; the distance itself where they are too near an edge to tell. */
function bandFinder({ lon, lat }: Positions, edgesKm: readonly number[]) {
  const xyz = unitVectors(lon, lat)
  const edges = edgesKm.map((km) => Math.max(km, SAME_PLACE_KM))
  const chords = edges.map((km) => (2 * Math.sin(Math.min(km / EARTH_RADIUS_KM, Math.PI) / 2)) ** 2)
  const doubt = chords.map((square) => 1e-14 * Math.sqrt(square) + 1e-12 * square)
  const surelyBelow = Float64Array.from(chords, (square, b) => square - (doubt[b] as number))
  const surelyAbove = Float64Array.from(chords, (square, b) => square + (doubt[b] as number))
  const farthest = surelyAbove[edges.length - 1] as number
  const isWithin = (i: number, j: number, km: number) =>
    withinKm(lon[i] as number, lat[i] as number, lon[j] as number, lat[j] as number, km)
  return (i: number, j: number): number => {
    const square = squaredChord(xyz, i, j)
    if (square > farthest) return edges.length
    let band = 0
    while (square > (surelyAbove[band] as number)) band++
    if (square < (surelyBelow[band] as number)) return band
    return isWithin(i, j, edges[band] as number) ? band : band + 1
  }
}
