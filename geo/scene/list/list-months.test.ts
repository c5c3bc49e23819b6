import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryTable } from '../../fixtures/arbitrary'
import { DATASET } from '../../fixtures/dataset'
import { tableOf } from '../../record/compile'
import { countIncidents } from '../../table/incident-count'
import { formatDay } from '../../time/time'
import { listMonths } from './list-months'
import { listOrder } from './list-order'

const MIDDLE = [44, 33] as const

describe('the months of the list', () => {
  it('follow each other, and have every incident once', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const rows = Int32Array.from({ length: table.length }, (_, row) => row)
        const months = listMonths(table, listOrder(table, rows, 'day', MIDDLE))
        const days = months.map(({ day }) => day)
        expect(days).toEqual([...new Set(days)].sort((a, b) => a - b))
        const incidents = months.reduce((sum, month) => sum + month.incidents, 0)
        expect(incidents).toBe(countIncidents(table, rows).incidents)
      }),
    )
  })

  it('begin where the first incident of each stands, and count one that was split once', () => {
    const table = tableOf(DATASET)
    const rows = Int32Array.from({ length: table.length }, (_, row) => row)
    const order = listOrder(table, rows, 'day', MIDDLE)
    const months = listMonths(table, order)
    expect(months.slice(0, 2).map(({ day, at }) => [formatDay(day), at])).toEqual([
      ['2019-12-01', 0],
      ['2020-01-01', months[1]?.at],
    ])
    // The camp, the strikes in two parts, and the siege.
    expect(months[0]?.incidents).toBe(3)
    expect(months[1]?.at).toBe(5)
  })
})
