import type { ClusterParams } from '../clustering'
import { EARTH_RADIUS_KM, withinKm } from '../distance'
import type { Places } from './places'
import { unitVectors } from './unit-vectors'

// Unit vectors and the haversine formula each carry rounding errors of a few
// 1e-16; a chord this close to the radius is decided by the formula itself.
const CHORD_ERROR = 8e-15

/**
 * Which slots hold neighbours: great-circle distance at most `radiusKm` and, with
 * `daysApart`, at most that many days between their spans of days. Compares squared
 * chords, and asks the haversine formula wherever rounding could matter, so that the
 * answer is always the formula's.
 */
export class Neighbourhood {
  /** -1 when days do not matter. */
  readonly daysApart: number
  /** The places as unit vectors, three numbers per slot. */
  readonly xyz: Float64Array
  /** No two neighbours have a greater squared chord than this. */
  readonly farSquare: number
  private readonly day: Int32Array
  private readonly dayEnd: Int32Array
  private readonly weight: Int32Array
  private readonly lon: Float64Array
  private readonly lat: Float64Array
  private readonly radiusKm: number
  private readonly sureSquare: number

  constructor(places: Places, { radiusKm, daysApart }: ClusterParams) {
    this.lon = places.lon.subarray(0, places.count)
    this.lat = places.lat.subarray(0, places.count)
    this.weight = places.weight
    this.day = places.day
    this.dayEnd = places.dayEnd
    this.daysApart = daysApart ?? -1
    this.xyz = unitVectors(this.lon, this.lat)
    this.radiusKm = radiusKm
    const chord = 2 * Math.sin(Math.min(radiusKm / EARTH_RADIUS_KM, Math.PI) / 2)
    this.sureSquare = Math.max(0, chord - CHORD_ERROR) ** 2
    this.farSquare = (chord + CHORD_ERROR) ** 2
  }

  /** The first slot from `from` up to but not including `end` that is a neighbour of `slot`; `end` if there is none. */
  nextNear(slot: number, from: number, end: number): number {
    const { xyz, farSquare, sureSquare } = this
    const x = xyz[3 * slot] as number
    const y = xyz[3 * slot + 1] as number
    const z = xyz[3 * slot + 2] as number
    for (let other = from; other < end; other++) {
      const dx = (xyz[3 * other] as number) - x
      const dy = (xyz[3 * other + 1] as number) - y
      const dz = (xyz[3 * other + 2] as number) - z
      const square = dx * dx + dy * dy + dz * dz
      if (square > farSquare) continue
      if (square >= sureSquare && !this.nearByFormula(slot, other)) continue
      if (this.daysApart < 0 || this.nearInTime(slot, other)) return other
    }
    return end
  }

  /** As `missingAfter`, for slots that are known to be within the radius: only their days are looked at. */
  missingInTime(slot: number, from: number, end: number, missing: number): number {
    const { day, dayEnd, weight, daysApart } = this
    const earliest = (day[slot] as number) - daysApart
    const latest = (dayEnd[slot] as number) + daysApart
    let rest = missing
    for (let other = from; other < end; other++) {
      if ((day[other] as number) > latest || (dayEnd[other] as number) < earliest) continue
      rest -= weight[other] as number
      if (rest <= 0) return rest
    }
    return rest
  }

  /**
   * How much is missing to a weight when the neighbours of `slot` from `from` up to but not including
   * `end` are taken off `missing`; stops where that is no longer above 0.
   */
  missingAfter(slot: number, from: number, end: number, missing: number): number {
    const { xyz, farSquare, sureSquare, weight } = this
    const x = xyz[3 * slot] as number
    const y = xyz[3 * slot + 1] as number
    const z = xyz[3 * slot + 2] as number
    let rest = missing
    for (let other = from; other < end; other++) {
      const dx = (xyz[3 * other] as number) - x
      const dy = (xyz[3 * other + 1] as number) - y
      const dz = (xyz[3 * other + 2] as number) - z
      const square = dx * dx + dy * dy + dz * dz
      if (square > farSquare) continue
      if (square >= sureSquare && !this.nearByFormula(slot, other)) continue
      if (this.daysApart >= 0 && !this.nearInTime(slot, other)) continue
      rest -= weight[other] as number
      if (rest <= 0) return rest
    }
    return rest
  }

  private nearByFormula(a: number, b: number): boolean {
    const { lon, lat, radiusKm } = this
    return withinKm(
      lon[a] as number,
      lat[a] as number,
      lon[b] as number,
      lat[b] as number,
      radiusKm,
    )
  }

  private nearInTime(a: number, b: number): boolean {
    const { day, dayEnd, daysApart } = this
    return (
      (day[a] as number) - (dayEnd[b] as number) <= daysApart &&
      (day[b] as number) - (dayEnd[a] as number) <= daysApart
    )
  }
}
