import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latOf, lonOf, worldX, worldY } from '../space/mercator'
import { cellOf, DEEPEST_ZOOM, type TileName, tileEdges } from './tile'
import { TileIndex } from './tile-index'

const edge = fc.nat(2 ** DEEPEST_ZOOM).map((step) => step / 2 ** DEEPEST_ZOOM)

/** A point anywhere, on an edge of tiles or just beside one, at the ends of the globe, or none. */
const arbitraryPoint = fc.oneof(
  fc.record({
    lon: fc.oneof(
      fc.double({ min: -180, max: 180, noNaN: true }),
      edge.map(lonOf),
      edge.map((step) => Math.min(180, lonOf(step) + 1e-14)),
      fc.constantFrom(-180, 180, 0, -0),
    ),
    lat: fc.oneof(
      fc.double({ min: -90, max: 90, noNaN: true }),
      edge.map(latOf),
      edge.map((step) => latOf(step) - 1e-14),
      fc.constantFrom(-90, 90, 85.06, -85.06, 0, -0),
    ),
  }),
  fc.constant({ lon: Number.NaN, lat: Number.NaN }),
)

/** The tile of a zoom round a point, or one beside it. */
function tileNear({ lon, lat }: { lon: number; lat: number }, z: number, aside: number): TileName {
  const step = (part: number) =>
    Math.max(0, Math.min(2 ** z - 1, Math.floor(part * 2 ** z) + aside))
  return { z, x: step(worldX(lon)), y: step(worldY(lat)) }
}

describe('the rows of a tile', () => {
  it('are those whose points lie between its edges, and no others', () => {
    let found = 0
    const property = fc.property(
      fc.array(arbitraryPoint, { minLength: 1, maxLength: 30 }),
      fc.nat(DEEPEST_ZOOM),
      fc.constantFrom(-1, 0, 0, 1),
      (points, z, aside) => {
        const index = new TileIndex({
          lon: Float64Array.from(points, ({ lon }) => lon),
          lat: Float64Array.from(points, ({ lat }) => lat),
        })
        for (const point of points) {
          if (Number.isNaN(point.lon)) continue
          const tile = tileNear(point, z, aside)
          const edges = tileEdges(tile)
          const inside = points.flatMap(({ lon, lat }, row) =>
            cellOf(edges, lon, lat) ? [row] : [],
          )
          expect([...index.rowsIn(tile)].sort((a, b) => a - b)).toEqual(inside)
          found += inside.length
        }
      },
    )
    fc.assert(property, { numRuns: 500 })
    expect(found).toBeGreaterThan(1000)
  })

  it('are none of a table without points', () => {
    const lon = Float64Array.of(Number.NaN)
    const index = new TileIndex({ lon, lat: lon })
    expect(index.rowsIn({ z: 0, x: 0, y: 0 })).toHaveLength(0)
  })
})
