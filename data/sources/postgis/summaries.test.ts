import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryTable } from '@/geo/fixtures/arbitrary'
import { DATASET } from '@/geo/fixtures/dataset'
import { CELLS_ASIDE, cellOf, tileEdges } from '@/geo/query/tile'
import { tableOf } from '@/geo/record/compile'
import { NO_FILTER } from '@/geo/table/filter'
import type { IncidentTable } from '@/geo/table/table'
import type { Asked } from './conditions'
import { countedTile, facetNumber, isCountedByDay, stretchesOf } from './counted-ahead'
import { describe as describeTable } from './described'
import {
  CELL_LEVELS,
  cellCountLines,
  cellFinder,
  countedColumns,
  dayCountLines,
  PERIODS,
  periodOf,
} from './summaries'

const askedOf = (shape: IncidentTable, dayCounted: readonly string[] | null): Asked => ({
  datasetId: 1,
  described: describeTable(shape, dayCounted),
  shape,
})

describe('counted cells', () => {
  it('are the cells of tiles, to the last digit, for every point of the globe', () => {
    const finders = new Map(CELL_LEVELS.map((level) => [level, cellFinder(level)]))
    const degrees = (most: number) =>
      fc.oneof(
        fc.double({ min: -most, max: most, noNaN: true }),
        fc.constantFrom(-most, most, 0, 45, -45, 11.25),
      )
    const property = fc.property(
      degrees(180),
      degrees(90),
      fc.integer({ min: 0, max: 6 }),
      (lon, lat, z) => {
        const size = 2 ** z
        const { level, shift } = countedTile({ z, x: 0, y: 0 }) ?? { level: -1, shift: 0 }
        const finder = finders.get(level)
        if (!finder) throw new Error(`expected cells for zoom ${z}`)
        const [column, row] = [finder.columnOf(lon) >> shift, finder.rowOf(lat) >> shift]
        const tile = { z, x: Math.floor(column / CELLS_ASIDE), y: Math.floor(row / CELLS_ASIDE) }
        expect(tile.x).toBeLessThan(size)
        expect(cellOf(tileEdges(tile), lon, lat)).toEqual({
          column: column % CELLS_ASIDE,
          row: row % CELLS_ASIDE,
        })
      },
    )
    fc.assert(property, { numRuns: 500 })
  })

  it('are not there for deeper tiles', () => {
    expect(countedTile({ z: 6, x: 0, y: 0 })).toEqual({ level: 12, x: 0, y: 0, shift: 0 })
    expect(countedTile({ z: 7, x: 0, y: 0 })).toBeNull()
  })

  it('hold every point once in all time and once in its period', () => {
    const property = fc.property(arbitraryTable(), (table) => {
      const lines = [...cellCountLines(table, 1)].map((line) => line.trimEnd().split('\t'))
      const placed = table.lon.filter((lon) => !Number.isNaN(lon)).length
      for (const level of CELL_LEVELS) {
        const at = lines.filter(([, each]) => each === String(level))
        const sum = (of: typeof at) => of.reduce((all, line) => all + Number(line[6]), 0)
        for (const bits of ['\\N', String(PERIODS.long), String(PERIODS.short)]) {
          expect(sum(at.filter((line) => line[2] === bits))).toBe(placed)
        }
      }
    })
    fc.assert(property, { numRuns: 15 })
  })

  it('lie in periods of so many days, before 1970 too', () => {
    const periods = [0, 7, 8, -1, -8].map((day) => periodOf(day, 3))
    expect(periods).toEqual([0, 0, 1, -1, -1])
  })

  it('of a stretch of short periods are those of long ones and of short ones at both ends, each day once', () => {
    const property = fc.property(
      fc.integer({ min: -100, max: 100 }),
      fc.nat(100),
      (first, more) => {
        const daysOf = (bits: number, from: number, to: number) =>
          Array.from({ length: (to - from + 1) << bits }, (_, i) => (from << bits) + i)
        const days = stretchesOf(first, first + more).flatMap((each) =>
          daysOf(each.bits, each.first, each.last),
        )
        expect(days).toEqual(daysOf(PERIODS.short, first, first + more))
      },
    )
    fc.assert(property)
  })
})

describe('counted days', () => {
  it('are found by the columns of facets and lanes, and by no other', () => {
    const shape = tableOf(DATASET)
    const asked = askedOf(shape, countedColumns(shape))
    const columns = ['act', 'actors_named', 'claimed_for']
    const numbers = columns.map((column) => facetNumber(asked, column))
    expect(numbers.map((number) => countedColumns(shape)[number])).toEqual(columns)
    expect(() => facetNumber(asked, 'title')).toThrow(RangeError)
  })

  it('are found as they were counted when the list of facets is another one by now', () => {
    const shape = tableOf({ ...DATASET, incidents: DATASET.incidents.slice(0, 0) })
    const columns = countedColumns(shape)
    const before = ['no longer', ...columns.toReversed()]
    expect(facetNumber(askedOf(shape, before), columns[0] ?? '')).toBe(columns.length)
    expect(isCountedByDay(askedOf(shape, before), NO_FILTER)).toBe(true)
    for (const fewer of [columns.slice(1), [], null]) {
      expect(isCountedByDay(askedOf(shape, fewer), NO_FILTER)).toBe(false)
    }
  })

  it('hold every row once, told apart by whether it has a point', () => {
    const property = fc.property(arbitraryTable(), (table) => {
      const lines = [...(dayCountLines(table, 1) ?? [])].map((line) => line.trimEnd().split('\t'))
      const all = lines.filter(([, facet]) => facet === '-1')
      const sum = (code: string) =>
        all.filter((line) => line[2] === code).reduce((rows, line) => rows + Number(line[6]), 0)
      const placed = table.lon.filter((lon) => !Number.isNaN(lon)).length
      expect([sum('0'), sum('1')]).toEqual([placed, table.length - placed])
    })
    fc.assert(property, { numRuns: 15 })
  })
})
