import { describe, expect, it } from 'vitest'
import { roundView, sameView } from './map-view'

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
