import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { greatCircleKm } from './distance'
import { extentOf } from './extent'
import { spanKm } from './shape/span'

it('tells a pattern from one place reported many times', () => {
  const points = {
    lon: Float64Array.of(44, 45, 44, 44, 45, 45.001, 45, 60),
    lat: Float64Array.of(33, 34, 33, 33, 34, 34, 34.009, 10),
  }
  expect(extentOf(points, Int32Array.of(0, 2, 3))).toEqual({ places: 1, spanKm: 0 })
  const pattern = extentOf(points, Int32Array.of(1, 4, 5))
  expect(pattern).toEqual({ places: 2, spanKm: greatCircleKm(45, 34, 45.001, 34) })
  expect(extentOf(points).places).toBe(5)
})

test('the span is that of the farthest pair, by all pairs', () => {
  const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })
  const anywhere = fc.array(fc.tuple(degrees(180), degrees(90)), { maxLength: 60 })
  const close = fc.array(fc.tuple(degrees(0.01), degrees(0.01)), { maxLength: 60 })
  const ring = fc
    .tuple(fc.integer({ min: 3, max: 90 }), degrees(90))
    .map(([count, lat]) =>
      Array.from({ length: count }, (_, i): [number, number] => [(i * 360) / count - 180, lat]),
    )
  fc.assert(
    fc.property(fc.oneof(anywhere, close, ring), (positions) => {
      const [lon, lat] = [0, 1].map((axis) =>
        Float64Array.from(positions, (at) => at[axis] as number),
      )
      const all = positions.flatMap(([x, y]) =>
        positions.map(([u, v]) => greatCircleKm(x, y, u, v)),
      )
      const span = spanKm(lon as Float64Array, lat as Float64Array)
      expect(Math.abs(span - Math.max(0, ...all))).toBeLessThan(1e-3)
    }),
  )
})
