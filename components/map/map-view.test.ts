import { describe, expect, it } from 'vitest'
import { roundView, sameView, shownBounds } from './map-view'

describe('roundView', () => {
  it('keeps two decimals of zoom and four of the centre, and no minus zero', () => {
    expect(roundView(7.256, 33.123456, -0.00001)).toEqual({ zoom: 7.26, lat: 33.1235, lon: 0 })
  })

  it('brings a centre on a further copy of the world back to the first', () => {
    expect(roundView(3, 0, 190).lon).toBe(-170)
    expect(roundView(3, 0, -545).lon).toBe(175)
    expect(roundView(3, 0, 180).lon).toBe(180)
  })
})

describe('sameView', () => {
  it('takes nothing to be the same as nothing only', () => {
    const view = { zoom: 7, lat: 33, lon: 44 }
    expect(sameView(null, null)).toBe(true)
    expect(sameView(view, null)).toBe(false)
    expect(sameView(view, { ...view })).toBe(true)
    expect(sameView(view, { ...view, zoom: 8 })).toBe(false)
  })
})

describe('what a map shows, as a box to filter by', () => {
  it('is no smaller than what is in sight', () => {
    expect(shownBounds(43.123456, 33.123456, 45.123411, 34.123411)).toEqual([
      43.1234, 33.1234, 45.1235, 34.1235,
    ])
  })

  it('crosses the date line, and is all longitudes where they are all in sight', () => {
    expect(shownBounds(170, -10, 190, 10)).toEqual([170, -10, -170, 10])
    expect(shownBounds(-300, -85, 300, 85)).toEqual([-180, -85, 180, 85])
  })
})
