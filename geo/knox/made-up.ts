import type { KnoxPoints } from './knox'
import { type RandomNumbers, randomNumbers } from './random'

/** Incidents scattered over about 200 km and so many days, where neither knows of the other. */
export function scattered(count: number, seed: number, days = 120): KnoxPoints {
  const random = randomNumbers(seed)
  return pointsOf(count, () => [44 + 2 * random(), 33 + 2 * random(), whole(random, days)])
}

/** Scattered incidents, of which every third begins a series: two more within about 2 km and two days of it. */
export function nearRepeats(count: number, seed: number): KnoxPoints {
  const random = randomNumbers(seed)
  let first: Entry = [44, 33, 0]
  let i = 0
  return pointsOf(count, () => {
    if (i++ % 3 === 0) {
      first = [44 + 2 * random(), 33 + 2 * random(), whole(random, 120)]
      return first
    }
    const [lon, lat, day] = first
    return [lon + 0.02 * random(), lat + 0.015 * random(), day + whole(random, 3)]
  })
}

/** Incidents coded to a few towns' coordinates: a pile at each. */
export function townCoded(count: number, towns: number, seed: number): KnoxPoints {
  const random = randomNumbers(seed)
  return pointsOf(count, () => {
    const town = whole(random, towns)
    return [44 + 0.1 * town, 33 + 0.05 * town, whole(random, 120)]
  })
}

type Entry = readonly [lon: number, lat: number, day: number]

const whole = (random: RandomNumbers, below: number) => Math.floor(random() * below)

/** So many entries as columns. */
export function pointsOf(count: number, make: (i: number) => Entry): KnoxPoints {
  const entries = Array.from({ length: count }, (_, i) => make(i))
  return {
    lon: Float64Array.from(entries, ([lon]) => lon),
    lat: Float64Array.from(entries, ([, lat]) => lat),
    day: Int32Array.from(entries, ([, , day]) => day),
  }
}
