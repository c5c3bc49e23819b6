import type { Feature, Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { Proximity } from '../../cluster/proximity'
import { clusterOutlines } from './cluster-outlines'
import { frameOfView, isWithin } from './map-frame'

const FRAME = frameOfView({ zoom: 7, lat: 33, lon: 44 }, { width: 800, height: 600 }, null)

/** So many clusters from west to east, a degree apart, the first the largest. */
function rowOfClusters(count: number) {
  const square = (lon: number): Feature<Polygon> => ({
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [lon, 33],
          [lon + 0.4, 33],
          [lon + 0.4, 33.4],
          [lon, 33.4],
          [lon, 33],
        ],
      ],
    },
  })
  const outlines = Array.from({ length: count }, (_, label) => ({
    ...{ label, size: count - label, places: 2, polygon: square(label - 60) },
  }))
  const proximity = { labels: new Int32Array(), count } as Partial<Proximity> as Proximity
  return { proximity, outlines, placeOf: (label: number) => `Town ${label}` }
}

describe('the outlines of clusters', () => {
  it('are all there where they are few, wherever the map is', () => {
    expect(clusterOutlines(rowOfClusters(90), [], FRAME)).toHaveLength(90)
  })

  it('are those in view or near it where they are many, the largest first', () => {
    const many = rowOfClusters(160)
    const drawn = clusterOutlines(many, [], FRAME)
    const labels = drawn.map(({ label }) => label)
    const inView = clusterOutlines({ ...many, outlines: many.outlines.slice(90, 120) }, [], FRAME)
      .filter(({ at }) => isWithin(FRAME, at))
      .map(({ label }) => label)
    expect(inView.length).toBeGreaterThan(3)
    expect(labels).toEqual(expect.arrayContaining(inView))
    expect(labels.length).toBeLessThan(30)
    expect(labels).toEqual(labels.toSorted((a, b) => a - b))
  })

  it('are circles among dots only where they would be smaller than the largest dot', () => {
    const radiusAt = (zoom: number) => {
      const frame = frameOfView({ zoom, lat: 33, lon: -60 }, { width: 800, height: 600 }, null)
      return clusterOutlines(rowOfClusters(1), [], frame)[0]?.radius
    }
    expect(radiusAt(5)).toBe(8)
    expect(radiusAt(7)).toBeNull()
  })
})
