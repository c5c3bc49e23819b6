import type { ClusterPoints } from './clustering'

type Positions = Pick<ClusterPoints, 'lon' | 'lat'>

/** The first of the given points at each distinct position, in order. */
export function onePerPosition(positions: Positions, points: Int32Array): Int32Array {
  const places = new PlaceNumbers(positions)
  return points.filter((i) => {
    const before = places.count
    return places.of(i) === before
  })
}

/** The place of each point: equal numbers for one and the same position. */
export function placeNumbers(positions: Positions): Int32Array {
  const places = new PlaceNumbers(positions)
  return Int32Array.from(positions.lon.keys(), (i) => places.of(i))
}

/** How many points each distinct position has. */
export function pointsPerPlace(positions: Positions): number[] {
  const counts: number[] = []
  for (const place of placeNumbers(positions)) counts[place] = (counts[place] ?? 0) + 1
  return counts
}

/** Numbers positions as they come. A meridian has two longitudes at the date line, and a pole has all of them. */
class PlaceNumbers {
  count = 0
  private readonly numbers = new Map<number, Map<number, number>>()

  constructor(private readonly positions: Positions) {}

  of(i: number): number {
    const lat = this.positions.lat[i] as number
    const lon = Math.abs(lat) === 90 ? 0 : turned(this.positions.lon[i] as number)
    let atLon = this.numbers.get(lon)
    if (atLon === undefined) {
      atLon = new Map()
      this.numbers.set(lon, atLon)
    }
    const known = atLon.get(lat)
    if (known !== undefined) return known
    atLon.set(lat, this.count)
    return this.count++
  }
}

/** A longitude from -360 to 360 as one from -180 up to but not including 180. */
const turned = (lon: number): number => (lon >= 180 ? lon - 360 : lon < -180 ? lon + 360 : lon)
