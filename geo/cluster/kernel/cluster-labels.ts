import { OUTSIDE } from '../clustering'
import type { DisjointSets } from './disjoint-sets'
import type { NeighbourCells } from './neighbour-cells'
import type { Neighbourhood } from './neighbourhood'
import type { Places } from './places'

/** The cluster of each cell's core slots (OUTSIDE if it has none) and the number of clusters. */
export interface CellLabels {
  readonly ofCell: Int32Array
  readonly count: number
}

/** Numbers the sets of linked cells in the order of their first core point. */
export function labelCells(places: Places, core: Uint8Array, sets: DisjointSets): CellLabels {
  const { cellStart, firstPoint } = places
  const cellCount = cellStart.length - 1
  const setAt = new Int32Array(places.slotAt.length).fill(-1)
  const firstOf = new Int32Array(cellCount).fill(places.slotAt.length)
  for (let cell = 0; cell < cellCount; cell++) {
    const set = sets.find(cell)
    const end = cellStart[cell + 1] as number
    for (let slot = cellStart[cell] as number; slot < end; slot++) {
      if (core[slot] === 0) continue
      firstOf[set] = Math.min(firstOf[set] as number, firstPoint[slot] as number)
    }
  }
  firstOf.forEach((point, set) => {
    if (point < setAt.length) setAt[point] = set
  })
  const ofSet = new Int32Array(cellCount).fill(OUTSIDE)
  let count = 0
  for (const set of setAt) if (set >= 0) ofSet[set] = count++
  return { ofCell: ofSet.map((_, cell) => ofSet[sets.find(cell)] as number), count }
}

/** The cluster of every slot: a core slot has its cell's, any other the lowest among its core neighbours', or OUTSIDE. */
export function labelSlots(
  places: Places,
  near: Neighbourhood,
  cells: NeighbourCells,
  core: Uint8Array,
  ofCell: Int32Array,
): Int32Array {
  const { cellStart } = places
  const labels = new Int32Array(places.count)
  for (let cell = 0; cell + 1 < cellStart.length; cell++) {
    const end = cellStart[cell + 1] as number
    for (let slot = cellStart[cell] as number; slot < end; slot++) {
      labels[slot] =
        core[slot] === 1
          ? (ofCell[cell] as number)
          : borderLabel(slot, cell, places, near, cells, core, ofCell)
    }
  }
  return labels
}

// The core slots of its own cell are neighbours already, so their label is where the search starts.
function borderLabel(
  slot: number,
  home: number,
  places: Places,
  near: Neighbourhood,
  cells: NeighbourCells,
  core: Uint8Array,
  ofCell: Int32Array,
): number {
  let lowest = ofCell[home] as number
  const last = cells.start[home + 1] as number
  for (let s = cells.start[home] as number; s < last; s++) {
    const end = cells.to[s] as number
    for (let cell = cells.from[s] as number; cell < end; cell++) {
      const label = ofCell[cell] as number
      if (label === OUTSIDE || (lowest !== OUTSIDE && lowest <= label)) continue
      if (meetsCore(slot, cell, places, near, core)) lowest = label
    }
  }
  return lowest
}

function meetsCore(
  slot: number,
  cell: number,
  { cellStart }: Places,
  near: Neighbourhood,
  core: Uint8Array,
): boolean {
  const end = cellStart[cell + 1] as number
  let other = near.nextNear(slot, cellStart[cell] as number, end)
  while (other < end && core[other] === 0) other = near.nextNear(slot, other + 1, end)
  return other < end
}
