import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { clusterByBruteForce } from './brute-force'
import { clusterPoints } from './cluster'
import { clusterWithTurf } from './cluster-with-turf'
import { type Clustering, OUTSIDE, ROLE } from './clustering'
import { clusterWithKernel } from './kernel/dbscan'
import { parseSigacts, SIGACTS_FILE } from './sigacts'

const absent = !existsSync(SIGACTS_FILE)
const read = () => parseSigacts(readFileSync(SIGACTS_FILE, 'utf8'))
const noise = ({ labels }: Clustering): number => labels.filter((label) => label === OUTSIDE).length

describe.skipIf(absent)(`68,573 attacks in Iraq (skipped where ${SIGACTS_FILE} is absent)`, () => {
  it.each([
    [1, 5, 477, 5481],
    [5, 10, 67, 1428],
  ])(
    'at %d km and %d incidents are %d clusters and %d outside, as scikit-learn finds',
    (radiusKm, minIncidents, clusters, outside) => {
      const points = read()
      const clustering = clusterPoints(points, { radiusKm, minIncidents })
      expect(points.lon.length).toBe(68_573)
      expect([clustering.count, noise(clustering)]).toEqual([clusters, outside])
      expect(clustering.roles.filter((role) => role === ROLE.noise).length).toBe(outside)
    },
  )

  test('the first 2,000 are clustered alike by turf, by the kernel and by brute force', () => {
    const { lon, lat } = read()
    const points = { lon: lon.slice(0, 2000), lat: lat.slice(0, 2000) }
    const params = { radiusKm: 5, minIncidents: 10 }
    const expected = clusterByBruteForce(points, params)
    expect(clusterWithTurf(points, params)).toEqual(expected)
    expect(clusterWithKernel(points, params)).toEqual(expected)
  })

  test('the first 3,000 are clustered alike in space and time by the kernel and by brute force', () => {
    const { lon, lat, day } = read()
    const points = { lon: lon.slice(0, 3000), lat: lat.slice(0, 3000), day: day.slice(0, 3000) }
    const params = { radiusKm: 5, minIncidents: 5, daysApart: 7 }
    expect(clusterWithKernel(points, params)).toEqual(clusterByBruteForce(points, params))
  })
})
