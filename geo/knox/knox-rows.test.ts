import { describe, expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { tableOf } from '../record/compile'
import { rowOf } from '../table/table'
import { coarselyPlacedShare, knoxPoints, knoxRows } from './knox-rows'

const table = tableOf(DATASET)
const everything = Int32Array.from({ length: table.length }, (_, row) => row)
const idsOf = (rows: Int32Array) => Array.from(rows, (row) => table.id.at(row))

describe('the incidents that take part in the Knox test', () => {
  it('have a point, a place known closely enough and one day, and are no parents', () => {
    const { rows, leftOut } = knoxRows(table, everything, [0, 5, 15])
    expect(idsOf(rows)).toEqual([
      '2019-12-27-camp-rockets',
      '2020-01-03-airport-strike',
      '2020-01-08-missiles',
      '2020-02-02-rumour',
      '2020-03-11-camp-rockets',
      '2020-03-14-camp-rockets',
    ])
    expect(leftOut).toEqual({ parent: 1, 'not-placed': 1, imprecise: 4, days: 2 })
  })

  it('must be known within the narrowest band', () => {
    expect(idsOf(knoxRows(table, everything, [1, 15]).rows)).not.toContain('2020-02-02-rumour')
    expect(idsOf(knoxRows(table, everything, [25]).rows)).toContain('2020-02-05-dispute')
  })

  it('are coarsely placed where they share a point or are known to a town', () => {
    const rowsOf = (...ids: string[]) => Int32Array.from(ids, (id) => rowOf(table, id) as number)
    const [alone, camp, again] = [
      '2020-01-03-airport-strike',
      '2019-12-27-camp-rockets',
      '2020-03-11-camp-rockets',
    ] as const
    expect(coarselyPlacedShare(table, rowsOf(alone, camp))).toBe(0)
    expect(coarselyPlacedShare(table, rowsOf(alone, camp, again))).toBeCloseTo(2 / 3)
    expect(coarselyPlacedShare(table, rowsOf(alone, '2020-02-02-rumour'))).toBe(0.5)
    expect(coarselyPlacedShare(table, rowsOf())).toBe(0)
  })

  it('give columns in their order', () => {
    const { rows } = knoxRows(table, everything, [5])
    const { lon, day } = knoxPoints(table, rows)
    expect([lon[1], day[1]]).toEqual([44.39, table.start[rows[1] as number]])
  })
})
