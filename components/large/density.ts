import type { IncidentQueries } from '@/geo/query/incident-queries'
import { CELLS_ASIDE, cellOf, DEEPEST_ZOOM, type Tile, tileEdges } from '@/geo/query/tile'
import { worldX, worldY } from '@/geo/space/mercator'
import type { Bounds } from '@/geo/space/position'
import type { Filter } from '@/geo/table/filter'

/** How many rows lie in each cell of a grid that holds all of them, which is a part of one over the world. */
export interface Density {
  /** The world has two to the power of this many cells along each side, in Web Mercator. */
  readonly level: number
  /** The first column and row of the grid among those. */
  readonly x: number
  readonly y: number
  readonly columns: number
  readonly rows: number
  readonly cells: readonly {
    readonly column: number
    readonly row: number
    readonly count: number
  }[]
}

/** The density of what a filter leaves within bounds: of at most four tiles, cut to the cells that have any. */
export async function densityOf(
  queries: Pick<IncidentQueries, 'tile'>,
  filter: Filter,
  [asked, south, until, north]: Bounds,
): Promise<Density> {
  // A box over the date line is looked at with all the world between.
  const [west, east] = asked <= until ? [asked, until] : [-180, 180]
  const [left, right, top, bottom] = [worldX(west), worldX(east), worldY(north), worldY(south)]
  const span = Math.max(right - left, bottom - top, 2 ** -DEEPEST_ZOOM)
  const z = Math.max(0, Math.min(DEEPEST_ZOOM, Math.floor(-Math.log2(span))))
  const place = (share: number) => Math.min(2 ** z - 1, Math.floor(share * 2 ** z))
  const [x0, y0] = [place(left), place(top)]
  const tiles: { x: number; y: number }[] = []
  for (let y = y0; y <= place(bottom); y++) {
    for (let x = x0; x <= place(right); x++) tiles.push({ x, y })
  }
  const found = await Promise.all(
    tiles.map(async ({ x, y }) => {
      const cells = cellsOf(await queries.tile({ filter, tile: { z, x, y } }), { z, x, y })
      return cells.map(({ column, row, count }) => ({
        column: column + (x - x0) * CELLS_ASIDE,
        row: row + (y - y0) * CELLS_ASIDE,
        count,
      }))
    }),
  )
  const { columns, rows, ...inWorld } = cut(found.flat())
  const [x, y] = [inWorld.x + x0 * CELLS_ASIDE, inWorld.y + y0 * CELLS_ASIDE]
  return { level: z + Math.log2(CELLS_ASIDE), x, y, columns, rows, cells: inWorld.cells }
}

function cellsOf(tile: Tile, name: { z: number; x: number; y: number }) {
  if (tile.kind === 'cells') return tile.cells
  const edges = tileEdges(name)
  const { table, rows } = tile.batch
  return Array.from(rows).flatMap((row) => {
    const cell = cellOf(edges, table.lon[row] as number, table.lat[row] as number)
    return cell ? [{ ...cell, count: 1 }] : []
  })
}

/** The same cells from the first column and row that has any to the last, those of one place added up. */
function cut(cells: Density['cells']): Omit<Density, 'level'> {
  const counts = new Map<string, { column: number; row: number; count: number }>()
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1]
  for (const { column, row } of cells) {
    left = Math.min(left, column)
    top = Math.min(top, row)
    right = Math.max(right, column)
    bottom = Math.max(bottom, row)
  }
  for (const { column, row, count } of cells) {
    const key = `${column} ${row}`
    const before = counts.get(key)?.count ?? 0
    counts.set(key, { column: column - left, row: row - top, count: before + count })
  }
  if (counts.size === 0) return { x: 0, y: 0, columns: 0, rows: 0, cells: [] }
  const [columns, rows] = [right - left + 1, bottom - top + 1]
  return { x: left, y: top, columns, rows, cells: [...counts.values()] }
}
