import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset, arbitraryFilter } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { tableOfRows } from '../fixtures/rows-table'
import { tableOf } from '../record/compile'
import { TABLE_PARTS } from '../table/columns'
import { facetsOf } from '../table/facets'
import { type Filter, filterRows, NO_FILTER } from '../table/filter'
import { filterWithCounts } from '../table/moving-filter'
import type { IncidentTable } from '../table/table'
import { datedPart } from '../table/undated'
import { type Page, type PagePlace, stretchOf } from './page'
import { TableQueries } from './table-queries'
import { cellOf, MOST_POINTS, type TileName, tileEdges } from './tile'

const arbitraryTable = arbitraryDataset().map((dataset) => tableOf(dataset))
const over = (table: IncidentTable) => new TableQueries(async () => table)
const idsOf = ({ table, rows }: { table: IncidentTable; rows: Int32Array }) =>
  Array.from(rows, (row) => table.id.at(row))

/** Every matching id, found row by row. */
const matching = (table: IncidentTable, filter: Filter) =>
  Array.from(filterRows(table, filter), (row) => table.id.at(row))

async function pagesFrom(
  queries: TableQueries,
  filter: Filter,
  limit: number,
  way: 'next' | 'previous',
  place: PagePlace | null,
): Promise<string[][]> {
  const pages: string[][] = []
  for (let at: PagePlace | null = place; ; ) {
    const page: Page | null = await queries.page({ filter, limit, place: at })
    if (!page) throw new Error('expected a page')
    pages.push(idsOf(page.batch))
    at = page[way]
    if (!at) return pages
  }
}

describe('the queries of a table', () => {
  it('count what matches, page by page the same rows in the same order, forwards and backwards', async () => {
    const property = fc.asyncProperty(
      arbitraryTable,
      arbitraryFilter,
      fc.integer({ min: 1, max: 30 }),
      async (table, filter, limit) => {
        const [queries, ids] = [over(table), matching(table, filter)]
        expect((await queries.count(filter)).rows).toBe(ids.length)
        const forwards = await pagesFrom(queries, filter, limit, 'next', null)
        expect(forwards.flat()).toEqual(ids)
        expect(forwards.slice(0, -1).every((page) => page.length === limit)).toBe(true)
        const last = ids.at(-1)
        if (last === undefined) return
        const backwards = await pagesFrom(queries, filter, limit, 'previous', { before: last })
        expect(backwards.reverse().flat()).toEqual(ids.slice(0, -1))
      },
    )
    await fc.assert(property, { numRuns: 60 })
  })

  it('begin a page after an incident that does not match itself', async () => {
    const table = tableOf(DATASET)
    const [first = ''] = matching(table, NO_FILTER)
    const filter: Filter = { ...NO_FILTER, from: (table.end[0] as number) + 1 }
    const rest = matching(table, filter)
    expect(rest).not.toContain(first)
    const page = await over(table).page({ filter, limit: 2, place: { after: first } })
    expect(page && idsOf(page.batch)).toEqual(rest.slice(0, 2))
    expect(page?.previous).toBeNull()
  })

  it('begin and end a page at an incident without a day, whatever days are asked for', async () => {
    const days = [18_262, 18_263, null]
    const all = tableOfRows(
      days.map((day, i) => ({
        ...{ id: String(i), title: 'A title' },
        ...{ event_date: day, date_start: day, date_end: day },
      })),
    )
    const queries = over(datedPart(all, 2))
    for (const filter of [NO_FILTER, { ...NO_FILTER, from: 18_262 }]) {
      const ask = async (place: PagePlace) => {
        const page = await queries.page({ filter, limit: 9, place })
        return page && idsOf(page.batch)
      }
      expect(await ask({ before: '2' })).toEqual(['0', '1'])
      expect(await ask({ after: '2' })).toEqual([])
    }
  })

  it('know no page beside an incident that is not there', async () => {
    const queries = over(tableOf(DATASET))
    for (const id of ['', 'nobody', "' or 1=1 --"]) {
      expect(await queries.page({ filter: NO_FILTER, limit: 1, place: { after: id } })).toBeNull()
      expect(await queries.page({ filter: NO_FILTER, limit: 1, place: { before: id } })).toBeNull()
      expect(await queries.incident(id)).toBeNull()
    }
  })

  it('count options, days and lanes as they are found one by one', async () => {
    const property = fc.asyncProperty(arbitraryTable, arbitraryFilter, async (table, filter) => {
      const queries = over(table)
      const rows = [...filterRows(table, filter)]
      expect(await queries.facetCounts(filter)).toEqual(filterWithCounts(table, filter).counts)
      const { days, counts, lanes } = await queries.dayCounts({ filter, by: 'actor' })
      expect(days).toEqual(
        [...new Set(rows.map((row) => table.day[row]))].sort((a, b) => Number(a) - Number(b)),
      )
      expect(counts).toEqual(days.map((day) => rows.filter((row) => table.day[row] === day).length))
      const claimed = (row: number) => {
        const column = table.columns.get('claimed_for')
        return column?.kind === 'codes' ? column.at(row) : []
      }
      for (const { option, counts } of lanes) {
        expect(counts).toEqual(
          days.map(
            (day) =>
              rows.filter((row) => table.day[row] === day && claimed(row).includes(option)).length,
          ),
        )
      }
      const stand = new Set(rows.flatMap(claimed))
      expect(new Set(lanes.map(({ option }) => option))).toEqual(stand)
    })
    await fc.assert(property, { numRuns: 60 })
  })

  it('say where and when rows are', async () => {
    const property = fc.asyncProperty(arbitraryTable, arbitraryFilter, async (table, filter) => {
      const rows = [...filterRows(table, filter)]
      const { bounds, days } = await over(table).extent(filter)
      const placed = rows.filter((row) => !Number.isNaN(table.lon[row]))
      const of = (values: ArrayLike<number>, among: number[]) =>
        among.map((row) => values[row] as number)
      expect(days).toEqual(
        rows.length
          ? { start: Math.min(...of(table.start, rows)), end: Math.max(...of(table.end, rows)) }
          : null,
      )
      expect(bounds).toEqual(
        placed.length
          ? [
              Math.min(...of(table.lon, placed)),
              Math.min(...of(table.lat, placed)),
              Math.max(...of(table.lon, placed)),
              Math.max(...of(table.lat, placed)),
            ]
          : null,
      )
    })
    await fc.assert(property, { numRuns: 60 })
  })

  it('give every matching row once in batches, and the rows that links join', async () => {
    const property = fc.asyncProperty(arbitraryTable, arbitraryFilter, async (table, filter) => {
      const queries = over(table)
      const ids: string[] = []
      for await (const batch of queries.batches(filter)) ids.push(...idsOf(batch))
      const rows = new Set(filterRows(table, filter))
      expect(ids).toEqual(matching(table, filter))
      const ends = table.links
        .filter(({ from, to }) => rows.has(from) && rows.has(to))
        .flatMap(({ from, to }) => [from, to])
      expect([...(await queries.linked(filter)).rows]).toEqual(
        [...new Set(ends)].sort((a, b) => a - b),
      )
      const whole = { filter, parts: TABLE_PARTS }
      expect(await queries.whole({ ...whole, mostRows: ids.length })).toMatchObject({
        rows: Int32Array.from(rows),
      })
      if (ids.length > 0) {
        expect(await queries.whole({ ...whole, mostRows: ids.length - 1 })).toBeNull()
      }
    })
    await fc.assert(property, { numRuns: 60 })
  })

  it('tell one filter from another', async () => {
    const table = tableOf(DATASET)
    const queries = over(table)
    const facets = facetsOf(table).map(({ id }) => id)
    for (let run = 0; run < 2; run++) {
      for (const id of facets) {
        const filter: Filter = { ...NO_FILTER, choices: { [id]: [] } }
        expect((await queries.count(filter)).rows).toBe(0)
        expect((await queries.count(NO_FILTER)).rows).toBe(table.length)
      }
    }
  })
})

describe('the tiles of a table', () => {
  const points = [
    ...Array.from({ length: MOST_POINTS + 500 }, (_, i) => [
      44 + (i % 7) / 100,
      33 + (i % 11) / 100,
    ]),
    ...[180, -180, 179.999, 0, -0].flatMap((lon) =>
      [90, -90, 85.06, -85.06, 85, 0].map((lat) => [lon, lat]),
    ),
  ]
  const table = tableOfRows([
    ...points.map(([lon, lat], i) => ({
      id: String(i),
      event_date: i,
      longitude: lon as number,
      latitude: lat as number,
    })),
    { id: 'nowhere', event_date: 9999 },
  ])
  const queries = over(table)

  async function countOf(tile: TileName): Promise<number> {
    const found = await queries.tile({ filter: NO_FILTER, tile })
    if (found.kind === 'cells') return found.cells.reduce((sum, { count }) => sum + count, 0)
    return found.batch.rows.length
  }

  it('hold every row that has a point in exactly one tile of a zoom', async () => {
    for (const z of [0, 1, 2, 3]) {
      let sum = 0
      for (let x = 0; x < 2 ** z; x++)
        for (let y = 0; y < 2 ** z; y++) sum += await countOf({ z, x, y })
      expect([z, sum]).toEqual([z, points.length])
    }
  })

  it('are points where they are few and counts per cell where they are many', async () => {
    const many = await queries.tile({ filter: NO_FILTER, tile: { z: 2, x: 2, y: 1 } })
    expect(many.kind).toBe('cells')
    const filter: Filter = { ...NO_FILTER, to: MOST_POINTS - 1 }
    const few = await queries.tile({ filter, tile: { z: 2, x: 2, y: 1 } })
    expect(few.kind === 'points' && few.batch.rows.length).toBe(MOST_POINTS)
    const more = await queries.tile({
      filter: { ...NO_FILTER, to: MOST_POINTS },
      tile: { z: 2, x: 2, y: 1 },
    })
    expect(more.kind).toBe('cells')
  })

  it('put each point between the edges of its cell', () => {
    const property = fc.property(
      fc.integer({ min: 0, max: 16 }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
      (z, lon, lat) => {
        const size = 2 ** z
        const near = (at: number) => [at - 1, at, at + 1].filter((i) => i >= 0 && i < size)
        const column = Math.min(size - 1, Math.floor((lon / 360 + 0.5) * size))
        const found = near(column).flatMap((x) =>
          Array.from({ length: z < 5 ? size : 0 }, (_, y) => ({ z, x, y })).filter((tile) =>
            cellOf(tileEdges(tile), lon, lat),
          ),
        )
        if (z < 5) expect(found).toHaveLength(1)
        const [tile] = found
        if (!tile) return
        const edges = tileEdges(tile)
        const cell = cellOf(edges, lon, lat)
        const [east, south] = [
          edges.lons[(cell?.column ?? 0) + 1] as number,
          edges.lats[(cell?.row ?? 0) + 1] as number,
        ]
        expect(lon).toBeGreaterThanOrEqual(edges.lons[cell?.column ?? 0] as number)
        expect(lon < east || lon === 180).toBe(true)
        expect(lat).toBeLessThanOrEqual(edges.lats[cell?.row ?? 0] as number)
        expect(lat > south || lat === -90).toBe(true)
      },
    )
    fc.assert(property, { numRuns: 300 })
  })

  it('are refused where there are none', async () => {
    for (const tile of [
      { z: -1, x: 0, y: 0 },
      { z: 17, x: 0, y: 0 },
      { z: 1, x: 2, y: 0 },
      { z: 1, x: 0, y: -1 },
      { z: 0.5, x: 0, y: 0 },
      { z: Number.NaN, x: 0, y: 0 },
    ]) {
      await expect(queries.tile({ filter: NO_FILTER, tile })).rejects.toThrow(RangeError)
    }
  })
})

describe('a stretch of rows', () => {
  it('is what lies after or before a row, whether that is among them or not', () => {
    const rows = Int32Array.of(2, 4, 6, 8)
    const of = (...args: [number, Parameters<typeof stretchOf>[2]]) => {
      const { rows: found, isFirst, isLast } = stretchOf(rows, ...args)
      return [[...found], isFirst, isLast]
    }
    expect(of(2, null)).toEqual([[2, 4], true, false])
    expect(of(2, { after: 4 })).toEqual([[6, 8], false, true])
    expect(of(2, { after: 5 })).toEqual([[6, 8], false, true])
    expect(of(2, { before: 6 })).toEqual([[2, 4], true, false])
    expect(of(2, { before: 7 })).toEqual([[4, 6], false, false])
    expect(of(9, { after: 8 })).toEqual([[], false, true])
    expect(of(9, { before: 0 })).toEqual([[], true, false])
  })
})
