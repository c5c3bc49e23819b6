import { describe, expect, it } from 'vitest'
import { tableOfRows } from '@/geo/fixtures/rows-table'
import { TableQueries } from '@/geo/query/table-queries'
import { worldX, worldY } from '@/geo/space/mercator'
import { NO_FILTER } from '@/geo/table/filter'
import { densityOf } from './density'

const at = (longitude: number, latitude: number, i: number) => ({
  ...{ id: String(i), event_date: 1, longitude, latitude },
})

describe('density', () => {
  it('holds every point once, whether a tile has them as points or as cells', async () => {
    for (const many of [40, 4_000]) {
      const rows = Array.from({ length: many }, (_, i) => at(44 + (i % 7) / 3, 33 + (i % 5) / 3, i))
      const queries = new TableQueries(async () => tableOfRows(rows))
      const { cells, columns, rows: high } = await densityOf(queries, NO_FILTER, [44, 33, 46, 35])
      expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(many)
      expect(Math.min(...cells.map(({ column }) => column))).toBe(0)
      expect(Math.max(...cells.map(({ column }) => column))).toBe(columns - 1)
      expect(Math.max(...cells.map(({ row }) => row))).toBe(high - 1)
    }
  })

  it('is that of one place and of the whole world too', async () => {
    const rows = [at(-180, -90, 1), at(180, 90, 2), at(0, 0, 3)]
    const queries = new TableQueries(async () => tableOfRows(rows))
    const world = await densityOf(queries, NO_FILTER, [-180, -90, 180, 90])
    expect(world.cells.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect(await densityOf(queries, NO_FILTER, [170, -90, -170, 90])).toEqual(world)
    const one = new TableQueries(async () => tableOfRows([at(44, 33, 1)]))
    const { level, x, y, ...grid } = await densityOf(one, NO_FILTER, [44, 33, 44, 33])
    const cell = (share: number) => Math.floor(share * 2 ** level)
    expect([x, y]).toEqual([cell(worldX(44)), cell(worldY(33))])
    expect(grid).toEqual({
      columns: 1,
      rows: 1,
      cells: [{ column: 0, row: 0, count: 1 }],
    })
  })
})
