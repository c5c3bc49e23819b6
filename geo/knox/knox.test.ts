import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairTableByBruteForce } from './fixtures/brute-force'
import { nearRepeats, pointsOf, scattered, townCoded } from './fixtures/made-up'
import { KNOX_LIMIT, type KnoxSettings, knoxSteps, knoxTest } from './knox'

const SETTINGS: KnoxSettings = {
  distanceKm: [0, 5, 15, 50],
  days: [1, 3, 7, 14],
  permutations: 199,
  seed: 1964,
}

const field = (result: ReturnType<typeof knoxTest>, name: 'observed' | 'expected') =>
  result.cells.map((row) => row.map((cell) => cell[name]))

const near = (lon: number, lat: number, spread: number) =>
  fc.tuple(
    fc.double({ min: lon - spread, max: lon + spread, noNaN: true }),
    fc.double({ min: Math.max(-90, lat - spread), max: Math.min(90, lat + spread), noNaN: true }),
  )

const positions = fc.oneof(
  near(44, 33, 0.4),
  fc.constantFrom<[number, number]>([44, 33], [44.05, 33], [44, 33.05]),
  near(180, 10, 0.3).map(([lon, lat]): [number, number] => [lon > 180 ? lon - 360 : lon, lat]),
  near(0, 89.9, 0.2).map(([lon, lat]): [number, number] => [lon * 600, lat]),
)

describe('the pairs of the Knox test', () => {
  it('are those that looking at every pair finds, with what their sums make one expect', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(positions, fc.integer({ min: 18_000, max: 18_020 })), { maxLength: 40 }),
        fc.constantFrom([0, 5, 15, 50], [1, 30], [0, 20_000]),
        (entries, distanceKm) => {
          const points = pointsOf(entries.length, (i) => {
            const [[lon, lat], day] = entries[i] as (typeof entries)[number]
            return [lon, lat, day]
          })
          const settings = { ...SETTINGS, distanceKm, permutations: 1 }
          const result = knoxTest(points, settings)
          const table = pairTableByBruteForce(points, settings)
          expect(field(result, 'observed')).toEqual(table.observed)
          table.expected.flat().forEach((expected, i) => {
            expect(field(result, 'expected').flat()[i]).toBeCloseTo(expected, 9)
          })
        },
      ),
      { numRuns: 200 },
    )
  })

  it('on an edge belong to the nearer band, a pair of one day and place to the first', () => {
    const days = [0, 0, 1, 3, 4]
    const points = pointsOf(5, (i) => [44, 33, days[i] as number])
    const { cells, samePlacePairs } = knoxTest(points, { ...SETTINGS, days: [1, 3] })
    // Gaps 0 1 3 4 1 3 4 2 3 1.
    expect(cells[0]?.map(({ observed }) => observed)).toEqual([4, 4])
    expect(samePlacePairs).toBe(10)
  })

  it('are expected as often as the shuffles have them on average', () => {
    const result = knoxTest(scattered(120, 5), { ...SETTINGS, permutations: 2000 })
    for (const { expected, shuffledMean } of result.cells.flat()) {
      // Pair counts are nearly Poisson: five standard errors of the mean.
      expect(Math.abs(shuffledMean - expected)).toBeLessThanOrEqual(5 * Math.sqrt(expected / 2000))
    }
  })
})

describe('the Knox test', () => {
  it('finds series that were planted, and only where they are', () => {
    const { cells } = knoxTest(nearRepeats(150, 2), SETTINGS)
    const [, nearest, next, far] = cells
    expect(nearest?.[0]?.p).toBe(1 / 200)
    expect(nearest?.[0]?.ratio).toBeGreaterThan(10)
    expect(nearest?.[1]?.p).toBe(1 / 200)
    expect(nearest?.[3]?.ratio).toBeLessThan(2)
    for (const { ratio } of [...(next ?? []), ...(far ?? [])]) expect(ratio).toBeLessThan(2)
  })

  it('raises a false alarm in about 5 of 100 cells where there is nothing', () => {
    const settings = { ...SETTINGS, distanceKm: [15, 30, 50], permutations: 99 }
    const draws = 200
    const alarms = new Int32Array(12)
    for (let draw = 0; draw < draws; draw++) {
      const { cells } = knoxTest(scattered(250, 1000 + draw), { ...settings, seed: draw })
      cells.flat().forEach(({ p }, cell) => {
        if (p <= 0.05) alarms[cell] = (alarms[cell] as number) + 1
      })
    }
    // 10 of 200 in each cell: 22 or more would happen by chance in one of 2,500 cells.
    for (const count of alarms) expect(count).toBeLessThan(22)
    const rate = alarms.reduce((a, b) => a + b) / (draws * alarms.length)
    // Ties count against the pattern, so the rate may lie a little below.
    expect(rate).toBeGreaterThan(0.035)
    expect(rate).toBeLessThan(0.065)
  })

  it('takes neither towns that all is coded to nor a single pile for a pattern', () => {
    const settings = { ...SETTINGS, permutations: 99 }
    const draws = Array.from({ length: 40 }, (_, draw) =>
      knoxTest(townCoded(120, 6, draw), { ...settings, seed: draw }),
    )
    const alarms = draws.flatMap(({ cells }) => cells.flat()).filter(({ p }) => p <= 0.05)
    expect(alarms.length / (40 * 16)).toBeLessThan(0.08)
    expect(
      draws.every(({ samePlacePairs, distancePairs }) => samePlacePairs === distancePairs[0]),
    ).toBe(true)

    const pile = knoxTest(townCoded(60, 1, 1), settings)
    // Every order of the days is the same order at one place.
    for (const { observed, ratio, p } of pile.cells[0] ?? []) {
      expect([ratio, p]).toEqual([observed ? 1 : null, 1])
    }
    expect(
      pile.cells
        .slice(1)
        .flat()
        .every(({ ratio, p }) => ratio === null && p === 1),
    ).toBe(true)
  })

  it('finds nothing where all is of one day', () => {
    const points = { ...scattered(50, 1), day: new Int32Array(50).fill(18_000) }
    const { cells, dayPairs } = knoxTest(points, SETTINGS)
    expect(dayPairs).toEqual([1225, 0, 0, 0])
    expect(cells.flat().every(({ p, ratio }) => p === 1 && (ratio === null || ratio === 1))).toBe(
      true,
    )
  })

  it.each([0, 1])('says of %i incidents that there are no pairs', (count) => {
    const { pairs, cells } = knoxTest(scattered(count, 1), SETTINGS)
    expect(pairs).toBe(0)
    expect(
      cells.flat().map(({ observed, expected, ratio, p }) => [observed, expected, ratio, p]),
    ).toEqual(cells.flat().map(() => [0, 0, null, 1]))
  })

  it('is the same for a seed, and another for another', () => {
    const points = nearRepeats(90, 4)
    const once = knoxTest(points, SETTINGS)
    expect(knoxTest(points, SETTINGS)).toEqual(once)
    const other = knoxTest(points, { ...SETTINGS, seed: 2 })
    expect(field(other, 'expected')).toEqual(field(once, 'expected'))
    expect(other.cells).not.toEqual(once.cells)
  })

  it('says how far it is and can be left at any shuffle', () => {
    const steps = knoxSteps(scattered(40, 1), SETTINGS)
    expect([steps.next().value, steps.next().value, steps.next().value]).toEqual([1, 2, 3])
    expect(steps.return(undefined as never).done).toBe(true)
    expect(steps.next().done).toBe(true)
  })

  it.each<[string, Partial<KnoxSettings>]>([
    ['distanceKm', { distanceKm: [5, 1] }],
    ['days', { days: [0.5] }],
    ['permutations', { permutations: 0 }],
    ['seed', { seed: 1.5 }],
  ])('refuses %s that cannot be', (name, over) => {
    expect(() => knoxTest(scattered(3, 1), { ...SETTINGS, ...over })).toThrow(name)
  })

  it('refuses what is not placed, uneven columns and more than it can hold', () => {
    const points = scattered(3, 1)
    const unplaced = { ...points, lon: Float64Array.of(44, Number.NaN, 44) }
    expect(() => knoxTest(unplaced, SETTINGS)).toThrow('finite degrees')
    expect(() => knoxTest({ ...points, day: new Int32Array(2) }, SETTINGS)).toThrow('3,3,2')
    const many = pointsOf(KNOX_LIMIT + 1, () => [0, 0, 0])
    expect(() => knoxTest(many, SETTINGS)).toThrow('at most 10000')
  })
})
