import { cellDays } from './cell-days'
import type { Places } from './places'
import type { SphereGrid } from './sphere-grid'
import type { TileSpans } from './tile-spans'

/**
 * The cells that may hold a neighbour of cell c's places, c included: from[s] to to[s] - 1 for s from
 * start[c] to start[c + 1] - 1. With days the first of these spans is that of c's own tile.
 */
export interface NeighbourCells {
  readonly start: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Narrows the tiles in reach of each tile to the cells in reach of each cell, which may be at most `daysApart` days away. Without days every tile is one cell, and there is nothing to narrow. */
export function neighbourCells(
  { tileStart, tileOf }: SphereGrid,
  spans: TileSpans,
  places: Places,
  daysApart: number | undefined,
): NeighbourCells {
  if (daysApart === undefined) return spans
  const { first, last } = cellDays(places)
  const start = new Int32Array(tileOf.length + 1)
  let from: Int32Array = new Int32Array(8 * tileOf.length)
  let to: Int32Array = new Int32Array(8 * tileOf.length)
  let count = 0
  const view: TileView = { tiles: 0, low: [], end: [] }
  for (let cell = 0; cell < tileOf.length; cell++) {
    start[cell] = count
    const tile = tileOf[cell] as number
    if (cell === tileStart[tile]) enter(tile, spans, tileStart, view)
    from = withRoom(from, count + view.tiles)
    to = withRoom(to, count + view.tiles)
    const earliest = (first[cell] as number) - daysApart
    const latest = (last[cell] as number) + daysApart
    for (let i = 0; i < view.tiles; i++) {
      const end = view.end[i] as number
      let low = view.low[i] as number
      while (low < end && (last[low] as number) < earliest) low++
      view.low[i] = low
      let high = low
      while (high < end && (first[high] as number) <= latest) high++
      if (low === high) continue
      from[count] = low
      to[count++] = high
    }
  }
  start[tileOf.length] = count
  return { start, from, to }
}

/**
 * The tiles in reach of one tile: the first cell of each that is not too early, and
 * where the tile ends. Cells of a tile are sorted by day, so `low` only moves forward
 * from one cell to the next.
 */
interface TileView {
  tiles: number
  readonly low: number[]
  readonly end: number[]
}

// Its own tile comes first: whoever looks for enough neighbours finds them soonest there.
function enter(tile: number, spans: TileSpans, tileStart: Int32Array, view: TileView): void {
  view.tiles = 0
  add(tile, tileStart, view)
  for (let s = spans.start[tile] as number; s < (spans.start[tile + 1] as number); s++) {
    for (let t = spans.from[s] as number; t < (spans.to[s] as number); t++) {
      if (t !== tile) add(t, tileStart, view)
    }
  }
}

function add(tile: number, tileStart: Int32Array, view: TileView): void {
  view.low[view.tiles] = tileStart[tile] as number
  view.end[view.tiles++] = tileStart[tile + 1] as number
}

function withRoom(list: Int32Array, size: number): Int32Array {
  if (size <= list.length) return list
  const larger = new Int32Array(Math.max(size, list.length * 2))
  larger.set(list)
  return larger
}
