import { area, convex, multiPoint, polygon } from '@turf/turf'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { convexHull } from './convex-hull'

const point = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }))

it('has the area of turf’s hull, and only points that were given', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 60 }), (points) => {
      const corners = convexHull(points)
      const judge = convex(multiPoint(points))
      if (!judge || area(judge) === 0) {
        expect(corners.length).toBeLessThan(3)
        return
      }
      const ring = [...corners, corners[0]].map(([x = 0, y = 0] = [0, 0]) => [x, y])
      expect(area(polygon([ring]))).toBeCloseTo(area(judge), 0)
      for (const corner of corners) expect(points).toContainEqual(corner)
    }),
  )
})

it('has no corner for nothing, and at most two for a line', () => {
  expect(convexHull([])).toEqual([])
  expect(convexHull([[1, 1]])).toEqual([[1, 1]])
  expect(
    convexHull([
      [0, 0],
      [1, 1],
      [2, 2],
    ]).length,
  ).toBeLessThan(3)
})
