import type { ClusterPoints } from './clustering'

/** Points and days with every column of `ClusterPoints` but `dayEnd`. */
export type DatedPoints = Required<Omit<ClusterPoints, 'dayEnd'>>

const POINTS_PER_TOWN = 700
const SPAN_DAYS = 540
/** Square degrees per town: with it the density is that of Iraq's towns. */
const TOWN_AREA = 0.6

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Made-up incidents of the shape that reports of a war have: towns of very different
 * size with points scattered round them, some of the points repeated at one
 * coordinate, and some along the roads. More points mean more towns over a larger
 * area, at the same density.
 */
export function seededTowns(size: number, seed: number): DatedPoints {
  const random = seededNumbers(seed)
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const townCount = Math.max(3, Math.round(size / POINTS_PER_TOWN))
  const side = Math.sqrt(townCount * TOWN_AREA)
  const towns = Array.from({ length: townCount }, () => ({
    lon: 44 + (random() - 0.5) * side,
    lat: 33 + (random() - 0.5) * Math.min(side, 80),
    spread: 0.01 + 0.06 * random() ** 3,
    places: [] as number[],
  }))
  const lon = new Float64Array(size)
  const lat = new Float64Array(size)
  const day = new Int32Array(size)
  const toGrid = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
  for (let i = 0; i < size; i++) {
    const town = towns[Math.floor(random() ** 1.6 * townCount)] as (typeof towns)[number]
    const other = towns[Math.floor(random() * townCount)] as (typeof towns)[number]
    const kind = random()
    const known = town.places[Math.floor(random() * town.places.length)]
    day[i] = 13_500 + Math.floor(random() * SPAN_DAYS)
    if (kind < 0.18 && known !== undefined) {
      lon[i] = lon[known] as number
      lat[i] = lat[known] as number
      continue
    }
    const along = kind < 0.25 ? random() * 0.1 : 0
    lon[i] = toGrid(town.lon + along * (other.lon - town.lon) + normal() * town.spread)
    lat[i] = toGrid(town.lat + along * (other.lat - town.lat) + normal() * town.spread)
    town.places.push(i)
  }
  return { lon, lat, day }
}
