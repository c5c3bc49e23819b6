import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { worldX, worldY } from '@/geo/space/mercator'
import { DotRaster, dotColumns, HOLLOW } from './dot-raster'

const VIEW = { worldPx: 1000, originX: 400, originY: 300, width: 200, height: 200 }
const SIZE = { side: 5, frame: 1 }
const INKS = Uint32Array.of(11, 22, 33)

function drawn(positions: readonly (readonly [number, number])[], ink = 1, view = VIEW) {
  const columns = dotColumns(
    Float64Array.from(positions, ([lon]) => lon),
    Float64Array.from(positions, ([, lat]) => lat),
    Int32Array.from(positions.keys()),
    () => ink,
  )
  const raster = new DotRaster(view, columns)
  const pixels = new Uint32Array(VIEW.width * VIEW.height)
  raster.draw(pixels, INKS, 99, SIZE)
  return { raster, pixels }
}
const pixelOf = ([lon, lat]: readonly [number, number]) =>
  [worldX(lon) * 1000 - 400, worldY(lat) * 1000 - 300] as const

describe('DotRaster', () => {
  it('draws a square of the ink in the middle of which the point lies', () => {
    const { pixels } = drawn([[0, 30]])
    expect(pixels.filter((pixel) => pixel === 22)).toHaveLength(25)
    const [x, y] = pixelOf([0, 30])
    expect(pixels[Math.floor(y) * VIEW.width + Math.floor(x)]).toBe(22)
  })

  it('leaves a hollow dot open to the paper', () => {
    const { pixels } = drawn([[0, 30]], 1 | HOLLOW)
    expect(pixels.filter((pixel) => pixel === 22)).toHaveLength(16)
    expect(pixels.filter((pixel) => pixel === 99)).toHaveLength(9)
  })

  it('draws both sides of the date line together, in any turn of the world', () => {
    for (const originX of [900, -100, 1900]) {
      const { pixels } = drawn(
        [
          [179, 30],
          [-179, 30],
        ],
        1,
        { ...VIEW, originX },
      )
      expect(pixels.filter((pixel) => pixel === 22)).toHaveLength(50)
    }
  })

  it('draws nothing outside, at the edge of the world or beyond', () => {
    const { pixels } = drawn([
      [179, 0],
      [-36, 30],
      [0, 90],
      [0, -90],
    ])
    expect(pixels.some(Boolean)).toBe(false)
  })

  it('finds the nearest dot within reach, as looking at every dot does', () => {
    const position = fc.tuple(
      fc.double({ min: -40, max: 40, noNaN: true }),
      fc.double({ min: -10, max: 60, noNaN: true }),
    )
    const pointer = fc.tuple(fc.integer({ min: 0, max: 199 }), fc.integer({ min: 0, max: 199 }))
    fc.assert(
      fc.property(fc.array(position, { maxLength: 60 }), pointer, (positions, [px, py]) => {
        const distances = positions.map((each) => {
          const [x, y] = pixelOf(each)
          const isInside = x >= 2.5 && y >= 2.5 && x < 197.5 && y < 197.5
          return isInside ? Math.hypot(x - px, y - py) : Number.POSITIVE_INFINITY
        })
        const found = drawn(positions).raster.nearest(px, py, 10)
        const least = Math.min(...distances)
        if (found === null) expect(least).toBeGreaterThan(10 - 1e-3)
        else expect(distances[found]).toBeCloseTo(least, 3)
      }),
    )
  })
})
