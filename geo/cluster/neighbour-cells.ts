import { cellDays } from './cell-days'
import type { Places } from './places'
import type { SphereGrid } from './sphere-grid'
import type { TileSpans } from './tile-spans'

/** The cells that may hold a neighbour of cell c's places, c itself left out: list[start[c]] to list[start[c + 1] - 1]. */
export interface NeighbourCells {
  readonly start: Int32Array
  readonly list: Int32Array
}

/** Lists the cells in reach of each cell: in space and, with `daysApart`, in time. */
export function neighbourCells(
  grid: SphereGrid,
  spans: TileSpans,
  places: Places,
  daysApart: number | undefined,
): NeighbourCells {
  if (daysApart === undefined) return inSpace(grid.tileOf.length, spans)
  return inSpaceAndTime(grid, spans, places, daysApart)
}

// Without days every tile is one cell.
function inSpace(tiles: number, spans: TileSpans): NeighbourCells {
  const start = new Int32Array(tiles + 1)
  let list: Int32Array = new Int32Array(16 * tiles)
  let count = 0
  for (let tile = 0; tile < tiles; tile++) {
    start[tile] = count
    for (let s = spans.start[tile] as number; s < (spans.start[tile + 1] as number); s++) {
      const stop = spans.to[s] as number
      const from = spans.from[s] as number
      list = withRoom(list, count + stop - from)
      for (let other = from; other < stop; other++) if (other !== tile) list[count++] = other
    }
  }
  start[tiles] = count
  return { start, list }
}

function inSpaceAndTime(
  grid: SphereGrid,
  spans: TileSpans,
  places: Places,
  daysApart: number,
): NeighbourCells {
  const { tileStart, tileOf } = grid
  const { first, last, lastSoFar } = cellDays(tileOf, places)
  const start = new Int32Array(tileOf.length + 1)
  let list: Int32Array = new Int32Array(16 * tileOf.length)
  let count = 0
  const view: TileView = { tiles: 0, cells: 0, next: [], stop: [] }
  for (let cell = 0; cell < tileOf.length; cell++) {
    start[cell] = count
    const tile = tileOf[cell] as number
    if (cell === tileStart[tile]) enter(tile, spans, tileStart, view)
    list = withRoom(list, count + view.cells)
    const earliest = (first[cell] as number) - daysApart
    const latest = (last[cell] as number) + daysApart
    const { next, stop: stops, tiles } = view
    for (let i = 0; i < tiles; i++) {
      const stop = stops[i] as number
      let other = next[i] as number
      while (other < stop && (lastSoFar[other] as number) < earliest) other++
      next[i] = other
      for (; other < stop && (first[other] as number) <= latest; other++) {
        if (other !== cell && (last[other] as number) >= earliest) list[count++] = other
      }
    }
  }
  start[tileOf.length] = count
  return { start, list }
}

/**
 * The tiles in reach of one tile: where to look next and where to stop in each, and
 * how many cells they have together. As a tile's cells are sorted by day, `next`
 * only moves forward from one cell to the following one.
 */
interface TileView {
  tiles: number
  cells: number
  readonly next: number[]
  readonly stop: number[]
}

function enter(tile: number, spans: TileSpans, tileStart: Int32Array, view: TileView): void {
  view.tiles = 0
  view.cells = 0
  for (let s = spans.start[tile] as number; s < (spans.start[tile + 1] as number); s++) {
    for (let t = spans.from[s] as number; t < (spans.to[s] as number); t++) {
      const next = tileStart[t] as number
      const stop = tileStart[t + 1] as number
      view.next[view.tiles] = next
      view.stop[view.tiles++] = stop
      view.cells += stop - next
    }
  }
}

function withRoom(list: Int32Array, size: number): Int32Array {
  if (size <= list.length) return list
  const larger = new Int32Array(Math.max(size, list.length * 2))
  larger.set(list)
  return larger
}
