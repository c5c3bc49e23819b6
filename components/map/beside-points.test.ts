import { describe, expect, it } from 'vitest'
import { BesidePoints } from './beside-points'

const VIEW = { worldPx: 1000, originX: 400, originY: 300, width: 200, height: 200 }
const [GRAIN, REACH] = [2, 9]

const points = new BesidePoints({
  lon: Float64Array.of(0, Number.NaN, 0, 18, 90),
  lat: Float64Array.of(0, Number.NaN, 0, 0, 0),
})

function drawn(view = VIEW) {
  const at: number[][] = []
  points.draw(view, GRAIN, (x, y) => at.push([Math.round(x), Math.round(y)]))
  return at
}

describe('the points of a layer', () => {
  it('are drawn where they are in view, those of one place once', () => {
    expect(drawn()).toEqual([
      [100, 200],
      [150, 200],
    ])
  })

  it('are drawn and found in any turn of the world', () => {
    for (const originX of [400 - 1000, 400 + 2000]) {
      const view = { ...VIEW, originX }
      expect(drawn(view)).toEqual(drawn())
      expect(points.rowsAt(view, 148, 199, REACH)).toEqual([3])
    }
  })

  it('are found with all rows that stand at the nearest of them', () => {
    expect(points.rowsAt(VIEW, 103, 202, REACH)).toEqual([0, 2])
    expect(points.rowsAt(VIEW, 120, 200, REACH)).toEqual([])
  })
})
