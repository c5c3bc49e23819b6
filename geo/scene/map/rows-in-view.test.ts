import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOfRows } from '../../fixtures/rows-table'
import { frameOfView, isWithin, pixelOf, turnedLon } from './map-frame'
import { MOST_MARKS } from './map-mark'
import { mapScene } from './map-scene'

const SIZE = { width: 800, height: 600 }
/** So many points all over the map, the same for the same number. */
const points = (count: number, number: number) =>
  Array.from({ length: count }, (_, i) => ({
    longitude: (((i + number) * 0.618034) % 1) * 360 - 180,
    latitude: (((i + number) * 0.754878) % 1) * 160 - 80,
  }))

const view = fc.record({
  zoom: fc.integer({ min: 3, max: 9 }),
  lat: fc.integer({ min: -70, max: 70 }),
  lon: fc.integer({ min: -180, max: 180 }),
})

function sceneOf(
  rows: readonly { longitude: number; latitude: number }[],
  at: { zoom: number; lat: number; lon: number },
) {
  const table = tableOfRows(rows)
  const placed = Int32Array.from(rows.keys())
  const subject = { table, placed, always: new Int32Array(), links: [], clusters: null }
  const frame = frameOfView(at, SIZE, null)
  return { table, frame, scene: mapScene(subject, frame, 27) }
}

describe('of more incidents than can have marks', () => {
  it('all that are in view have marks where they are few, across the date line too', () => {
    fc.assert(
      fc.property(fc.nat(100_000), view, (number, at) => {
        const rows = points(MOST_MARKS + 20, number)
        const { frame, scene } = sceneOf(rows, at)
        const marked = new Set(scene.marks.flatMap((mark) => mark.rows))
        const inView = rows.flatMap(({ longitude, latitude }, row) => {
          const position = [turnedLon(frame, longitude), latitude]
          return isWithin(frame, pixelOf(frame, position)) ? [row] : []
        })
        expect(marked).toEqual(new Set(scene.drawn))
        expect(inView.filter((row) => !marked.has(row))).toEqual(scene.asDots ? inView : [])
      }),
      { numRuns: 40 },
    )
  })

  it('those at few places have marks however many they are, up to what can be gathered', () => {
    const towns = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ longitude: 44 + (i % 20), latitude: 33 }))
    expect(sceneOf(towns(1500), { zoom: 4, lat: 33, lon: 50 }).scene.asDots).toBe(false)
    expect(sceneOf(towns(5000), { zoom: 4, lat: 33, lon: 50 }).scene.asDots).toBe(true)
    // Of twenty towns three are in view.
    expect(sceneOf(towns(5000), { zoom: 8, lat: 33, lon: 50 }).scene.asDots).toBe(false)
  })

  it('those at many places are dots', () => {
    const rows = Array.from({ length: 400 }, (_, i) => ({ longitude: 44 + i / 100, latitude: 33 }))
    expect(sceneOf(rows, { zoom: 5, lat: 33, lon: 46 }).scene.asDots).toBe(true)
    expect(sceneOf(rows, { zoom: 10, lat: 33, lon: 46 }).scene.asDots).toBe(false)
  })
})
