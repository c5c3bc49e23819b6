import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ListPlaces } from './list-places'

const SIZES = { row: 42, month: 21 }

/** Where months begin in a list of some length, the first with its first row. */
const lists = fc
  .array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 })
  .map((lengths) => {
    const months: { at: number }[] = []
    let at = 0
    for (const length of lengths) {
      months.push({ at })
      at += length
    }
    return { months, length: at }
  })

/** The top of each row, and what is drawn at each px, by going down the list. */
function byHand({ months, length }: { months: readonly { at: number }[]; length: number }) {
  const tops: number[] = []
  const rows: number[] = []
  let px = 0
  for (let row = 0; row < length; row++) {
    const hasHead = months.some(({ at }) => at === row)
    if (hasHead) {
      for (let i = 0; i < SIZES.month; i++) rows[px + i] = row
      px += SIZES.month
    }
    tops.push(px)
    for (let i = 0; i < SIZES.row; i++) rows[px + i] = row
    px += SIZES.row
  }
  return { tops, rows, height: px }
}

describe('the places of a list', () => {
  it('are those that its rows and months have one below the other', () => {
    fc.assert(
      fc.property(lists, fc.boolean(), ({ months, length }, hasMonths) => {
        const list = { months: hasMonths ? months : [], length }
        const places = new ListPlaces(length, list.months, SIZES)
        const { tops, rows, height } = byHand(list)
        expect(places.height).toBe(height)
        expect(tops.map((_, row) => places.top(row))).toEqual(tops)
        expect(rows.map((_, px) => places.rowAt(px))).toEqual(rows)
      }),
    )
  })

  it('are those of the nearest row above and below it, and of none in an empty one', () => {
    const places = new ListPlaces(3, [{ at: 0 }, { at: 2 }], SIZES)
    expect([places.rowAt(-100), places.rowAt(9999)]).toEqual([0, 2])
    expect([0, 1, 2].map((row) => places.monthOf(row))).toEqual([0, 0, 1])
    expect(new ListPlaces(0, [], SIZES).rowAt(0)).toBe(-1)
    expect(new ListPlaces(0, [], SIZES).between(0, 500, 5)).toEqual({ start: 0, end: 0 })
  })

  it('between two heights are those in sight, with some more', () => {
    const places = new ListPlaces(100, [], SIZES)
    expect(places.between(420, 840, 0)).toEqual({ start: 10, end: 21 })
    expect(places.between(420, 840, 15)).toEqual({ start: 0, end: 36 })
    expect(places.between(4000, 9000, 2)).toEqual({ start: 93, end: 100 })
  })
})
