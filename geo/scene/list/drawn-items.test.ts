import { describe, expect, it } from 'vitest'
import { type DrawnItem, drawnItems } from './drawn-items'
import { ListPlaces } from './list-places'

const SIZES = { row: 40, month: 20 }
const MONTHS = [{ at: 0 }, { at: 3 }, { at: 50 }]
const places = new ListPlaces(1000, MONTHS, SIZES)
const whole = { drawn: places.height, shift: 0 }

/** Where each item then stands. */
function tops(items: readonly DrawnItem[]): Record<string, number> {
  let px = 0
  return Object.fromEntries(
    items.map(({ kind, number, above }) => {
      const top = px + above
      px = top + SIZES[kind]
      return [`${kind} ${number}`, top]
    }),
  )
}

describe('what is drawn of a long list', () => {
  it('stands where it would if all of it were drawn, each month over its rows', () => {
    expect(tops(drawnItems(places, { start: 0, end: 5 }, [], whole))).toEqual({
      'month 0': 0,
      'row 0': 20,
      'row 1': 60,
      'row 2': 100,
      'month 1': 140,
      'row 3': 160,
      'row 4': 200,
    })
  })

  it('begins with the month that its first row is of', () => {
    const drawn = drawnItems(places, { start: 60, end: 62 }, [], whole)
    expect(drawn.map(({ kind, number }) => [kind, number])).toEqual([
      ['month', 2],
      ['row', 60],
      ['row', 61],
    ])
    expect(tops(drawn)['row 60']).toBe(places.top(60))
  })

  it('has rows that are kept at their places, once and in order', () => {
    const drawn = drawnItems(places, { start: 100, end: 102 }, [900, 7, 101, 7], whole)
    expect(tops(drawn)).toEqual({
      'row 7': places.top(7),
      'month 2': places.top(100) - 20,
      'row 100': places.top(100),
      'row 101': places.top(101),
      'row 900': places.top(900),
    })
  })

  it('is in reach where the list is higher than what is drawn, kept rows at its ends', () => {
    const shift = places.top(500) - 1000
    const drawn = drawnItems(places, { start: 500, end: 501 }, [0, 999], { drawn: 3000, shift })
    expect(tops(drawn)).toEqual({ 'row 0': 0, 'month 2': 980, 'row 500': 1000, 'row 999': 2960 })
  })

  it('has no months where the list is not by day, and nothing where it is empty', () => {
    const plain = new ListPlaces(10, [], SIZES)
    const drawing = { drawn: plain.height, shift: 0 }
    expect(tops(drawnItems(plain, { start: 2, end: 3 }, [], drawing))).toEqual({ 'row 2': 80 })
    const none = new ListPlaces(0, [], SIZES)
    expect(drawnItems(none, { start: 0, end: 0 }, [], { drawn: 0, shift: 0 })).toEqual([])
  })
})
