import type { NeighbourCells } from './neighbour-cells'
import type { Neighbourhood } from './neighbourhood'
import type { Places } from './places'

/** Which slots are core (1): those whose neighbours, themselves included, weigh at least `minIncidents`. */
export function coreSlots(
  places: Places,
  near: Neighbourhood,
  cells: NeighbourCells,
  minIncidents: number,
): Uint8Array {
  const { cellStart, weight } = places
  const core = new Uint8Array(places.count)
  const weightBefore = weightsBefore(places)
  for (let cell = 0; cell + 1 < cellStart.length; cell++) {
    const begin = cellStart[cell] as number
    const end = cellStart[cell + 1] as number
    let own = 0
    for (let slot = begin; slot < end; slot++) own += weight[slot] as number
    if (own >= minIncidents) {
      core.fill(1, begin, end)
      continue
    }
    if (!couldReach(minIncidents, cell, weightBefore, places, cells)) continue
    for (let slot = begin; slot < end; slot++) {
      if (reaches(minIncidents, slot, cell, places, near, cells)) core[slot] = 1
    }
  }
  return core
}

/** The weight of all slots before each, and of all at the end. */
function weightsBefore({ count, weight }: Places): Int32Array {
  const before = new Int32Array(count + 1)
  for (let slot = 0; slot < count; slot++) {
    before[slot + 1] = (before[slot] as number) + (weight[slot] as number)
  }
  return before
}

/** Whether all that may hold neighbours of a cell's slots weighs at least `enough`. */
function couldReach(
  enough: number,
  cell: number,
  weightBefore: Int32Array,
  { cellStart }: Places,
  cells: NeighbourCells,
): boolean {
  let missing = enough
  const last = cells.start[cell + 1] as number
  for (let s = cells.start[cell] as number; s < last && missing > 0; s++) {
    const begin = cellStart[cells.from[s] as number] as number
    const end = cellStart[cells.to[s] as number] as number
    missing -= (weightBefore[end] as number) - (weightBefore[begin] as number)
  }
  return missing <= 0
}

/** Whether the neighbours of a slot, itself included, weigh at least `enough`; `home` is its cell. */
function reaches(
  enough: number,
  slot: number,
  home: number,
  { cellStart }: Places,
  near: Neighbourhood,
  cells: NeighbourCells,
): boolean {
  let missing = enough
  let s = cells.start[home] as number
  const last = cells.start[home + 1] as number
  // With days, its own tile is the first span: all of it is within the radius.
  if (near.daysApart >= 0) {
    const from = cellStart[cells.from[s] as number] as number
    missing = near.missingInTime(slot, from, cellStart[cells.to[s] as number] as number, missing)
    if (missing <= 0) return true
    s++
  }
  for (; s < last; s++) {
    const begin = cellStart[cells.from[s] as number] as number
    const end = cellStart[cells.to[s] as number] as number
    missing = near.missingAfter(slot, begin, end, missing)
    if (missing <= 0) return true
  }
  return false
}
