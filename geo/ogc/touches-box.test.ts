import type { Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { Bounds } from '../space/position'
import { touchesBox } from './touches-box'

const line: Geometry = {
  type: 'LineString',
  coordinates: [
    [40, 30],
    [50, 40],
  ],
}
const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [40, 30],
      [50, 30],
      [50, 40],
      [40, 40],
      [40, 30],
    ],
  ],
}
const acrossTheLine: Geometry = {
  type: 'MultiLineString',
  coordinates: [
    [
      [179, 0],
      [180, 0],
    ],
    [
      [-180, 0],
      [-179, 0],
    ],
  ],
}

describe('a box', () => {
  it.each<[string, Geometry | null, Bounds, boolean]>([
    ['has nothing of no geometry', null, [-180, -90, 180, 90], false],
    ['has a point on its corner', { type: 'Point', coordinates: [1, 2] }, [1, 2, 3, 4], true],
    ['has no point beside it', { type: 'Point', coordinates: [0.9, 2] }, [1, 2, 3, 4], false],
    ['is crossed by a line whose ends are outside', line, [44, 34, 46, 36], true],
    ['is missed by a line whose own box it meets', line, [47, 31, 49, 33], false],
    ['is touched at a corner', line, [45, 30, 50, 35], true],
    ['is as small as a point on a line', line, [45, 35, 45, 35], true],
    ['lies within a polygon', square, [44, 34, 46, 36], true],
    ['holds a polygon', square, [30, 20, 60, 50], true],
    ['lies beside a polygon', square, [51, 30, 60, 40], false],
    ['crosses the date line', acrossTheLine, [179.5, -1, -179.5, 1], true],
    ['lies east of the date line', acrossTheLine, [-179.5, -1, -178, 1], true],
    ['is the rest of the world', acrossTheLine, [-178, -1, 178, 1], false],
  ])('%s', (_, geometry, bounds, isTouched) => {
    expect(touchesBox(geometry, bounds)).toBe(isTouched)
  })
})
