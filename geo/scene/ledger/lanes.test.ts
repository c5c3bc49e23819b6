import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryTable } from '../../fixtures/arbitrary'
import { DATASET } from '../../fixtures/dataset'
import { tableOfRows } from '../../fixtures/rows-table'
import { factsOf } from '../../record/facts'
import { LANE_FACETS } from '../../table/channels'
import { laneColumn, rowCodes } from '../../table/facets'
import { drawnRows } from './lanes'

const facts = factsOf(DATASET)
const facet = fc.constantFrom(...LANE_FACETS)

describe('lanes', () => {
  it('hold every shown row once in the lane of each of its options, and in no other', () => {
    fc.assert(
      fc.property(arbitraryTable(40), facet, (table, by) => {
        const all = Int32Array.from({ length: table.length }, (_, row) => row)
        const { rows, lanes, lanesOf, standIn } = drawnRows(table, all, facts, by)
        const column = laneColumn(table, by)
        for (const row of rows) {
          const options = column
            ? [...new Set(rowCodes(column, row))].map((code) => column.options[code])
            : []
          const standing = lanes.filter((lane) => lane.rows.includes(row))
          expect(standing.map(({ option }) => option).toSorted()).toEqual(
            (options.length > 0 ? options : [null]).toSorted(),
          )
          expect(lanesOf(row).map((lane) => lanes[lane])).toEqual(expect.arrayContaining(standing))
          for (const lane of standing) {
            expect(lane.rows.filter((each) => each === row)).toHaveLength(1)
          }
        }
        for (const row of all) expect(rows).toContain(standIn(row))
        const inLanes = lanes.flatMap((lane) => Array.from(lane.rows))
        expect(new Set(inLanes)).toEqual(new Set(rows))
      }),
    )
  })

  it('by claimed perpetrator leave out who is only denied to have done it', () => {
    const table = tableOfRows(
      [
        { actors_named: ['iran', 'kh'], claimed_for: ['kh', 'isis'] },
        { actors_named: ['iran'], claimed_for: [] },
      ],
      { actors_named: ['iran', 'kh', 'isis'], claimed_for: ['iran', 'kh', 'isis'] },
    )
    const { lanes } = drawnRows(table, Int32Array.of(0, 1), facts, 'actor')
    expect(lanes.map(({ option, rows }) => [option, ...rows])).toEqual([
      ['iran'],
      ['kh', 0],
      ['isis', 0],
      [null, 1],
    ])
  })

  it('of a column of a file are the commonest values, one of all others, and one of none', () => {
    const values = Array.from({ length: 12 }, (_, i) => Array(i + 1).fill(`v${i}`)).flat()
    const cells = [...values, null].map((value) => ({ 'own:x': value }))
    const table = tableOfRows(cells)
    const all = Int32Array.from(cells.keys())
    const { lanes, lanesOf } = drawnRows(table, all, facts, 'f.x')
    expect(lanes.map(({ option, gathers }) => [option, gathers])).toEqual([
      ...['v5', 'v6', 'v7', 'v8', 'v9', 'v10', 'v11'].map((option) => [option, 0]),
      [null, 5],
      [null, 0],
    ])
    expect([lanes[7]?.rows.length, lanes[8]?.rows.length]).toEqual([1 + 2 + 3 + 4 + 5, 1])
    for (const row of all) {
      expect(lanesOf(row)).toHaveLength(1)
      expect(lanes[lanesOf(row)[0] as number]?.rows).toContain(row)
    }
    // As many as there may be have a lane each, the rarest too.
    const few = drawnRows(table, all.slice(0, 36), facts, 'f.x').lanes
    expect(few.map(({ option }) => option)).toEqual(Array.from({ length: 8 }, (_, i) => `v${i}`))
  })

  it('are one where nothing makes them, or where the column is not there', () => {
    const table = tableOfRows([{ title: 'a' }, { title: 'b' }])
    for (const none of [null, 'f.x'] as const) {
      const { lanes } = drawnRows(table, Int32Array.of(0, 1), facts, none)
      expect(lanes.map(({ option, rows }) => [option, ...rows])).toEqual([[null, 0, 1]])
    }
  })

  it('of many options are those that are there', () => {
    const actors = Array.from({ length: 12 }, (_, i) => `actor-${i}`)
    const table = tableOfRows(
      [{ claimed_for: ['actor-7', 'actor-3'] }, { claimed_for: ['actor-3'] }],
      { claimed_for: actors },
    )
    const { lanes } = drawnRows(table, Int32Array.of(0, 1), facts, 'actor')
    expect(lanes.map(({ option }) => option)).toEqual(['actor-3', 'actor-7'])
  })
})
