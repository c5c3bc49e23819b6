import type { Places } from './places'

/** Per cell: the first possible day in it, the last, and the last in it and the earlier cells of its tile. */
export interface CellDays {
  readonly first: Int32Array
  readonly last: Int32Array
  readonly lastSoFar: Int32Array
}

/** Reads the days of each cell. Within a tile, `first` and `lastSoFar` never fall from cell to cell. */
export function cellDays(tileOf: Int32Array, places: Places): CellDays {
  const { cellStart, day, dayEnd } = places
  const first = new Int32Array(tileOf.length)
  const last = new Int32Array(tileOf.length)
  const lastSoFar = new Int32Array(tileOf.length)
  for (let cell = 0; cell < tileOf.length; cell++) {
    const begin = cellStart[cell] as number
    let from = day[begin] as number
    let to = dayEnd[begin] as number
    for (let slot = begin + 1; slot < (cellStart[cell + 1] as number); slot++) {
      from = Math.min(from, day[slot] as number)
      to = Math.max(to, dayEnd[slot] as number)
    }
    first[cell] = from
    last[cell] = to
    const continues = cell > 0 && tileOf[cell - 1] === tileOf[cell]
    lastSoFar[cell] = continues ? Math.max(to, lastSoFar[cell - 1] as number) : to
  }
  return { first, last, lastSoFar }
}
