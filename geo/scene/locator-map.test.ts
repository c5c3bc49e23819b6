import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import {
  HEIGHT,
  LOCATOR_LAYERS,
  type LocatorLayers,
  type LocatorMap,
  type LocatorSubject,
  locatorMap,
  WIDTH,
} from './locator-map'

const folder = path.join(import.meta.dirname, '..', '..', 'data', 'basemap')
const layers = Object.fromEntries(
  LOCATOR_LAYERS.map((name): [string, FeatureCollection] => [
    name,
    JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')),
  ]),
) as LocatorLayers

function draw(subject: Partial<LocatorSubject>): LocatorMap {
  const map = locatorMap(layers, {
    ...{ points: [], governorate: null, withinKm: null, countries: ['IQ'], ...subject },
  })
  if (!map) throw new Error('expected a map')
  return map
}

/** The corners of absolute coordinates that a path runs through. */
function reachOf(paths: string): [number, number, number, number] {
  const box: [number, number, number, number] = [9e9, 9e9, -9e9, -9e9]
  let [x, y] = [0, 0]
  for (const [, command, dx, dy] of paths.matchAll(/([Ml])(-?\d+) ?(-?\d+)/g)) {
    ;[x, y] = command === 'M' ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)]
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

describe('a small map', () => {
  const taji = draw({ points: [[44.256699, 33.523899]] })

  it('sets the countries of the dataset apart from their neighbours, where there are any', () => {
    const border = draw({ points: [[45.7, 33.8]] })
    expect(border.countries).not.toBe('')
    expect(border.countries).not.toBe(border.land)
    expect(draw({ points: [[51.4, 35.7]] }).countries).toBe('')
    expect(draw({ points: [[45.7, 33.8]], countries: [] }).countries).toBeNull()
  })

  it('has its one point in the middle', () => {
    expect(taji.points).toEqual([[WIDTH / 2, HEIGHT / 2]])
    expect(taji.area).toBeNull()
  })

  it('is clipped round it', () => {
    for (const layer of [taji.land, taji.rivers, taji.lakes, taji.governorates]) {
      expect(layer).toMatch(/^(M-?\d+ ?-?\d+(l-?\d+ ?-?\d+)+Z?)+$/)
      const [left, top, right, bottom] = reachOf(layer)
      expect(left).toBeGreaterThanOrEqual(-0.05 * WIDTH)
      expect(top).toBeGreaterThanOrEqual(-0.05 * HEIGHT)
      expect(right).toBeLessThanOrEqual(1.05 * WIDTH)
      expect(bottom).toBeLessThanOrEqual(1.05 * HEIGHT)
    }
  })

  it('names Baghdad, and no name lies over the point', () => {
    expect(taji.names.map(({ text }) => text)).toContain('Baghdad')
    for (const { x, y } of taji.names) {
      expect(Math.abs(x - WIDTH / 2) > 20 || Math.abs(y - HEIGHT / 2) > 20).toBe(true)
    }
  })

  it('has a scale that fits its kilometres', () => {
    expect(taji.scale).toEqual({ km: 50, length: 218 })
  })

  it('draws how far off a point may be', () => {
    const { radius } = draw({ points: [[44.26, 33.52]], withinKm: 25 })
    expect(radius).toBe(109)
  })

  it('draws a governorate as an area without a point, all of it', () => {
    const { area, points } = draw({ points: [[41, 33]], governorate: 'IQ-AN' })
    expect(points).toEqual([])
    const [left, top, right, bottom] = reachOf(area ?? '')
    expect(Math.min(left, top)).toBeGreaterThan(0)
    expect(right).toBeLessThan(WIDTH)
    expect(bottom).toBeLessThan(HEIGHT)
  })

  it('shows all points of several', () => {
    const { points } = draw({
      points: [
        [42.44, 33.79],
        [43.95, 36.24],
      ],
    })
    for (const [x, y] of points) {
      expect(x > 0 && x < WIDTH && y > 0 && y < HEIGHT).toBe(true)
    }
  })

  it('is not there where there is nothing to show', () => {
    expect(
      locatorMap(layers, { points: [], governorate: null, withinKm: null, countries: [] }),
    ).toBeNull()
    expect(
      locatorMap(layers, { points: [], governorate: 'XX-YY', withinKm: null, countries: [] }),
    ).toBeNull()
  })

  it('stays light, wherever it is', () => {
    const sizes: [string, number][] = []
    for (const { properties } of layers.governorates.features) {
      const size = JSON.stringify(draw({ governorate: properties?.id })).length
      sizes.push([String(properties?.id), size])
    }
    for (let lon = 38; lon <= 49; lon++) {
      for (let lat = 29; lat <= 38; lat++) {
        sizes.push([`${lon} ${lat}`, JSON.stringify(draw({ points: [[lon, lat]] })).length])
      }
    }
    // A page holds it twice: as markup, and as what React compares the markup with.
    expect(sizes.filter(([, size]) => size > 7_800)).toEqual([])
  })
})
