import { readFileSync } from 'node:fs'
import { clustersDbscan, featureCollection, point } from '@turf/turf'
import { bench, describe } from 'vitest'
import type { ClusterParams, ClusterPoints } from './clustering'
import { seededTowns } from './fixtures/seeded-towns'
import { parseSigacts, SIGACTS_FILE } from './fixtures/sigacts'
import { kDistances } from './k-distance'
import { clusterWithKernel } from './kernel/dbscan'

const SEED = 20_070_223
const SIGACTS_SIZE = 68_573

const measured = SIGACTS_FILE
  ? { name: 'SIGACTs', points: parseSigacts(readFileSync(SIGACTS_FILE, 'utf8')) }
  : { name: 'seeded towns', points: seededTowns(SIGACTS_SIZE, SEED) }

interface Timing {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** Runs a function `warmUps` times unmeasured and `runs` times measured; times in ms. */
function time(run: () => unknown, warmUps: number, runs: number): Timing {
  for (let i = 0; i < warmUps; i++) run()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  }).sort((a, b) => a - b)
  const [least = 0, most = 0] = [times[0], times.at(-1)]
  return { median: times[runs >> 1] ?? 0, least, most }
}

const ms = (value: number): number => Number(value.toPrecision(4))

const row = ({ median, least, most }: Timing) => ({
  'median ms': ms(median),
  'least ms': ms(least),
  'most ms': ms(most),
})

const first = (points: ClusterPoints, size: number): ClusterPoints => ({
  lon: points.lon.slice(0, size),
  lat: points.lat.slice(0, size),
})

/** Prints rows of the same or fewer keys as columns under a title. */
function table(title: string, rows: readonly Readonly<Record<string, number>>[]): void {
  const keys = [...new Set(rows.flatMap(Object.keys))]
  const lines = [keys, ...rows.map((cells) => keys.map((key) => String(cells[key] ?? '')))]
  const text = lines.map((cells) =>
    cells.map((cell, i) => cell.padStart((keys[i]?.length ?? 0) + 3)).join(''),
  )
  console.log(`${title}\n${text.join('\n')}\n`)
}

const settings: readonly ClusterParams[] = [
  { radiusKm: 1, minIncidents: 5 },
  { radiusKm: 5, minIncidents: 10 },
]

const label = ({ radiusKm, minIncidents, daysApart }: ClusterParams) => ({
  km: radiusKm,
  min: minIncidents,
  ...(daysApart !== undefined && { days: daysApart }),
})

function inSpaceAndTime(): void {
  const rows = settings.flatMap((params) => {
    const space = time(() => clusterWithKernel(measured.points, params), 10, 21)
    const timed = { ...params, daysApart: 7 }
    const both = time(() => clusterWithKernel(measured.points, timed), 10, 21)
    return [
      { ...label(params), ...row(space), 'times space': 1 },
      { ...label(timed), ...row(both), 'times space': ms(both.median / space.median) },
    ]
  })
  table(`${measured.name}, ${measured.points.lon.length} points`, rows)
}

function besideTurf(): void {
  const params = { radiusKm: 1, minIncidents: 5 }
  const rows = [2000, 5000, 20_000].map((size) => {
    const points = first(measured.points, size)
    const features = featureCollection(
      Array.from(points.lon, (x, i) => point([x, points.lat[i] as number])),
    )
    const kernel = time(() => clusterWithKernel(points, params), 10, 21)
    const [warmUps, runs] = size > 5000 ? [0, 1] : [1, 3]
    const turf = time(
      () => clustersDbscan(features, params.radiusKm, { minPoints: 5 }),
      warmUps,
      runs,
    )
    const ratio = Math.round(turf.median / kernel.median)
    return {
      points: size,
      ...row(kernel),
      'turf median ms': ms(turf.median),
      'times faster': ratio,
    }
  })
  table('beside turf.clustersDbscan, 1 km and 5', rows)
}

function growth(): void {
  const sizes = [1000, 10_000, SIGACTS_SIZE, 250_000, 1_000_000]
  const sets = sizes.map((size) => seededTowns(size, SEED))
  for (const params of settings) {
    const timings = sets.map((points) => time(() => clusterWithKernel(points, params), 4, 9))
    const base = timings[sizes.indexOf(SIGACTS_SIZE)]?.median ?? Number.NaN
    const rows = timings.map((timing, i) => ({
      points: sizes[i] as number,
      ...row(timing),
      [`times ${SIGACTS_SIZE}`]: ms(timing.median / base),
    }))
    table(
      `growth on seeded towns of one density, ${params.radiusKm} km and ${params.minIncidents}`,
      rows,
    )
  }
}

function neighbourDistances(): void {
  const timing = time(() => kDistances(measured.points, 4), 2, 5)
  table(`distance to the 4th neighbour, ${measured.points.lon.length} points`, [row(timing)])
}

/** One bench that measures and prints by itself, once: what counts are ratios of medians from one run, which the runner does not report. */
function report(name: string, run: () => void): void {
  let done = false
  const options = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 }
  const runOnce = () => {
    if (!done) run()
    done = true
  }
  describe(name, () => bench('all of it', runOnce, options))
}

report('clusters in space, and in space and time', inSpaceAndTime)
report('clusters beside turf', besideTurf)
report('growth from 1,000 to 1,000,000 points', growth)
report('distances to the k-th neighbour', neighbourDistances)
