import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryTable } from '../../fixtures/arbitrary'
import { formatDay } from '../../time/time'
import { binRows, binUnit } from './day-bins'

const UNITS = ['day', 'week', 'month', 'year'] as const

describe('binRows', () => {
  it('counts every incident once, in its lane, in bins that do not overlap', () => {
    fc.assert(
      fc.property(arbitraryTable(40), fc.constantFrom(...UNITS), (table, unit) => {
        const rows = Array.from({ length: table.length }, (_, row) => row)
        const lanes = [0, 1, 2].map((target) =>
          rows.filter((row) => table.target.codes[row] === target),
        )
        const bins = binRows(table, lanes, unit)
        lanes.forEach((lane, i) => {
          const total = bins.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0)
          expect(total).toBe(lane.length)
        })
        bins.forEach(({ start, end }, i) => {
          expect(end).toBeGreaterThan(start)
          expect(bins[i + 1]?.start ?? end).toBeGreaterThanOrEqual(end)
        })
        for (const row of rows) {
          const day = table.day[row] as number
          expect(bins.filter(({ start, end }) => day >= start && day < end)).toHaveLength(1)
        }
      }),
    )
  })

  it('begins weeks on Monday and months on the first', () => {
    fc.assert(
      fc.property(arbitraryTable(20), (table) => {
        const rows = Array.from({ length: table.length }, (_, row) => row)
        for (const { start } of binRows(table, [rows], 'week')) expect((start + 3) % 7).toBe(0)
        for (const { start } of binRows(table, [rows], 'month')) {
          expect(formatDay(start)).toMatch(/-01$/)
        }
      }),
    )
  })
})

describe('binUnit', () => {
  it('is as fine as bars can be seen', () => {
    expect([20, 5, 2, 0.4, 0.01].map((perDay) => binUnit(perDay))).toEqual([
      'day',
      'day',
      'week',
      'month',
      'year',
    ])
  })
})
