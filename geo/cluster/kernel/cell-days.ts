import type { Places } from './places'

/** The first and the last possible day in each cell. */
export interface CellDays {
  readonly first: Int32Array
  readonly last: Int32Array
}

/** Reads the days of each cell. Within a tile `first` never falls from cell to cell. */
export function cellDays({ cellStart, day, dayEnd }: Places): CellDays {
  const first = new Int32Array(cellStart.length - 1)
  const last = new Int32Array(cellStart.length - 1)
  for (let cell = 0; cell < first.length; cell++) {
    const begin = cellStart[cell] as number
    let from = day[begin] as number
    let to = dayEnd[begin] as number
    for (let slot = begin + 1; slot < (cellStart[cell + 1] as number); slot++) {
      from = Math.min(from, day[slot] as number)
      to = Math.max(to, dayEnd[slot] as number)
    }
    first[cell] = from
    last[cell] = to
  }
  return { first, last }
}
