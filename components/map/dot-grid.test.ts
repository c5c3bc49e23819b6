import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { worldX, worldY } from '@/geo/space/mercator'
import { DotGrid, dotPoints, HOLLOW } from './dot-grid'
import { DotHits } from './dot-hits'
import { dotSide, drawDots } from './dot-raster'

const VIEW = { worldPx: 1000, originX: 400, originY: 300, width: 200, height: 200 }
const INKS = { inks: Uint32Array.of(11, 22, 33), paper: 99 }
const CELL = 6

type At = readonly [lon: number, lat: number]

const pointsOf = (positions: readonly At[], ink: (row: number) => number) =>
  dotPoints(
    Float64Array.from(positions, ([lon]) => lon),
    Float64Array.from(positions, ([, lat]) => lat),
    ink,
  )

function gridOf(positions: readonly At[], ink: (row: number) => number = () => 1, view = VIEW) {
  const points = pointsOf(positions, ink)
  const grid = new DotGrid(view, points, CELL)
  grid.show(Int32Array.from(positions.keys()))
  return grid
}

function drawn(positions: readonly At[], ink?: (row: number) => number, view = VIEW) {
  const pixels = new Uint32Array(VIEW.width * VIEW.height)
  drawDots(gridOf(positions, ink, view), { pixels, width: 200, height: 200 }, INKS, 1)
  return pixels
}

const pixelOf = ([lon, lat]: At) => [worldX(lon) * 1000 - 400, worldY(lat) * 1000 - 300] as const
const withInk = (pixels: Uint32Array, ink: number) => pixels.filter((pixel) => pixel === ink).length

describe('dots', () => {
  it('are squares of the ink in the middle of which the point lies', () => {
    const pixels = drawn([[0, 30]])
    expect(withInk(pixels, 22)).toBe(25)
    const [x, y] = pixelOf([0, 30])
    expect(pixels[Math.floor(y) * VIEW.width + Math.floor(x)]).toBe(22)
  })

  it('that are hollow are open to the paper', () => {
    const pixels = drawn([[0, 30]], () => 1 + HOLLOW)
    expect(withInk(pixels, 22)).toBe(16)
    expect(withInk(pixels, 99)).toBe(9)
  })

  it('lie together on both sides of the date line, in any turn of the world', () => {
    for (const originX of [900, -100, 1900]) {
      const sides: At[] = [
        [179, 30],
        [-179, 30],
      ]
      const pixels = drawn(sides, undefined, { ...VIEW, originX })
      // Two degrees are 5.6 pixels of this world: a dot each, or one of both between them.
      expect([25, 50]).toContain(withInk(pixels, 22))
    }
  })

  it('are not drawn where they are outside, at the edge of the world or beyond', () => {
    const pixels = drawn([
      [179, 0],
      [-38, 30],
      [0, 90],
      [0, -90],
      [Number.NaN, Number.NaN],
    ])
    expect(pixels.some(Boolean)).toBe(false)
  })

  it('of several incidents are larger for ten times as many, in stripes of their colours', () => {
    const pile = Array.from({ length: 100 }, (): At => [0, 30])
    const pixels = drawn(pile, (row) => (row < 50 ? 0 : 2))
    expect(dotSide(100)).toBe(9)
    expect(withInk(pixels, 11) + withInk(pixels, 33)).toBe(81)
    expect(Math.abs(withInk(pixels, 11) - withInk(pixels, 33))).toBeLessThanOrEqual(9)
    // Set off from what may lie below it.
    expect(withInk(pixels, 99)).toBe(40)
  })
})

describe('a grid of dots', () => {
  const anywhere = fc.tuple(
    fc.double({ min: -34, max: 34, noNaN: true }),
    fc.integer({ min: 1, max: 50 }),
  )
  const cases = fc.record({ positions: fc.array(anywhere), keeps: fc.func(fc.boolean()) })

  it('counts each row that is shown and in view once, whatever was shown before', () => {
    fc.assert(
      fc.property(cases, ({ positions, keeps }) => {
        const grid = gridOf(positions, (row) => row % 3)
        const shown = Int32Array.from(positions.keys()).filter((row) => keeps(row))
        grid.show(shown)
        const hits = new DotHits(VIEW, CELL, grid.hits())
        const points = pointsOf(positions, () => 0)
        const dots = grid.cells.map((cell) => grid.at(cell))
        const rows = dots.flatMap((dot, number) => {
          const ofDot = [...hits.rowsOf(number, points, shown)]
          expect(ofDot).toHaveLength(dot.count)
          expect(dot.shares.reduce((sum, share) => sum + share, 0)).toBe(dot.count)
          expect(grid.rowOf(dot)).toBe(ofDot.at(-1))
          expect(hits.rowOf(number)).toBe(ofDot.at(-1))
          const middle = ofDot.reduce((sum, row) => sum + pixelOf(positions[row] as At)[0], 0)
          expect(dot.x).toBeCloseTo(middle / dot.count, 3)
          return ofDot
        })
        const inView = [...shown].filter((row) => {
          const [x, y] = pixelOf(positions[row] as At)
          return x >= 0 && y >= 0 && x < VIEW.width && y < VIEW.height
        })
        expect(rows.sort((a, b) => a - b)).toEqual(inView)
      }),
    )
  })

  it('finds the nearest dot within reach', () => {
    fc.assert(
      fc.property(cases, fc.nat(199), fc.nat(199), ({ positions }, x, y) => {
        const grid = gridOf(positions)
        const near = (dot: { x: number; y: number }) => Math.hypot(dot.x - x, dot.y - y)
        const distances = grid.cells.map((cell) => near(grid.at(cell))).filter((px) => px <= 10)
        const found = new DotHits(VIEW, CELL, grid.hits()).nearest(x, y, 10)
        const nearest = distances.sort((a, b) => a - b)[0]
        expect(found === null).toBe(nearest === undefined)
        if (found === null || nearest === undefined) return
        expect(near(grid.at(grid.cells[found] as number))).toBeCloseTo(nearest, 3)
      }),
    )
  })

  it('gathers the same incidents wherever the map is moved to', () => {
    const towns: At[] = [
      [0, 30],
      [1, 30],
      [1.5, 31],
      [10, 20],
    ]
    const gathered = (view: typeof VIEW) => {
      const grid = gridOf(towns, undefined, view)
      const all = Int32Array.from(towns.keys())
      const hits = new DotHits(view, CELL, grid.hits())
      const points = pointsOf(towns, () => 0)
      return grid.cells.map((_, dot) => [...hits.rowsOf(dot, points, all)].join()).sort()
    }
    expect(gathered({ ...VIEW, originX: 397, originY: 311 })).toEqual(gathered(VIEW))
  })
})
