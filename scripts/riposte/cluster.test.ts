import { clustersDbscan, distance, point } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cluster } from './cluster'
import { EVENTS, runOn } from './fixtures/memory-io'

const run = (text: string, ...args: string[]) =>
  runOn({ 'e.csv': text }, [cluster], 'cluster', 'e.csv', '--known-to', 'site', ...args)

/** Places within some 60 km, so that a radius of 10 km leaves some in clusters and some alone. */
const places = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })),
  { minLength: 1, maxLength: 40 },
)

const degrees = ([x, y]: readonly [number, number]) => [44 + x / 100, 33 + y / 100] as const

describe('cluster', () => {
  it('lists first and last day, incidents, places and span', async () => {
    const { out, err, code } = await run(EVENTS, '--km', '5', '--min', '3')
    expect(out).toMatch(/^no filter; proximity clusters within 5 km, at least 3 incidents\n/)
    expect(out).toMatch(/ 1 {2}2020-01-01 {2}2020-01-05 {10}3 {7}3 {6}2\.2\n/)
    expect(out).toContain('1 cluster among 4 rows, of which 1 took no part')
    expect(err).toContain('4 of 5 rows')
    expect(code).toBe(1)
  })

  it('takes points as they are where a file says of none how closely it is known', async () => {
    const { out, err } = await runOn({ 'e.csv': EVENTS }, [cluster], 'cluster', 'e.csv')
    expect(out).toContain('1 cluster among 4 rows, of which 1 took no part')
    expect(err).not.toContain('--known-to')
  })

  it('keeps apart what lies more days apart than asked for', async () => {
    const { out } = await run(EVENTS, '--km', '5', '--min', '2', '--days', '1')
    expect(out).toMatch(/2020-01-01 {2}2020-01-02 {10}2/)
  })

  it('writes a line a cluster as CSV, and outlines as GeoJSON', async () => {
    const csv = await run(EVENTS, '--km', '5', '--to', 'csv')
    expect(csv.out.trim().split('\r\n')).toHaveLength(2)
    expect(csv.out).toContain('a; b; c')
    const { files } = await run(EVENTS, '--km', '5', '--out', 'c.geojson')
    const { features } = JSON.parse(files.get('c.geojson') ?? '')
    expect(features).toHaveLength(1)
    expect(features[0].properties).toMatchObject({ cluster_id: 1, incidents: 3, radius_km: 5 })
  })

  it('finds as many clusters and clustered incidents as turf does', async () => {
    await fc.assert(
      fc.asyncProperty(places, async (found) => {
        const at = found.map(degrees)
        const rows = at.map(([lon, lat], i) => `${i},2020-01-01,${lat},${lon}`)
        const text = `id,date,latitude,longitude\n${rows.join('\n')}\n`
        const { out } = await run(text, '--km', '3.33', '--min', '3', '--to', 'csv')
        const ids = out.trim().split('\r\n').slice(1).map(idsOf)
        const points = {
          type: 'FeatureCollection' as const,
          features: at.map((p) => point([...p])),
        }
        const judged = clustersDbscan(points, 3.33, { minPoints: 3 }).features
        const labels = judged.map(({ properties }) => properties.cluster)
        expect(ids).toHaveLength(new Set(labels.filter((label) => label !== undefined)).size)
        expect(ids.flat().length).toBe(labels.filter((label) => label !== undefined).length)
        for (const members of ids)
          expect(hasNeighbours(members.map((i) => at[i] as Place))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

type Place = readonly [number, number]

/** The rows of a line of the table, whose ids are their numbers. */
const idsOf = (line: string): number[] =>
  (/(?:^|,)"?'?(\d+(?:; \d+)+)"?(?:,|$)/.exec(line)?.[1] ?? '').split('; ').map(Number)

/** Whether each of the places has another of them within the radius. */
const hasNeighbours = (at: readonly Place[]) =>
  at.every((a, i) => at.some((b, j) => i !== j && distance([...a], [...b]) <= 3.33))
