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
  for (let cell = 0; cell + 1 < cellStart.length; cell++) {
    const begin = cellStart[cell] as number
    const end = cellStart[cell + 1] as number
    let own = 0
    for (let slot = begin; slot < end; slot++) own += weight[slot] as number
    if (own >= minIncidents) {
      core.fill(1, begin, end)
      continue
    }
    for (let slot = begin; slot < end; slot++) {
      if (reaches(minIncidents, slot, cell, places, near, cells)) core[slot] = 1
    }
  }
  return core
}

/** Whether the neighbours of a slot, itself included, weigh at least `enough`; `home` is its cell. */
function reaches(
  enough: number,
  slot: number,
  home: number,
  { cellStart, weight }: Places,
  near: Neighbourhood,
  cells: NeighbourCells,
): boolean {
  let missing = enough
  const last = cells.start[home + 1] as number
  for (let s = cells.start[home] as number; s < last; s++) {
    const end = cellStart[cells.to[s] as number] as number
    let other = near.nextNear(slot, cellStart[cells.from[s] as number] as number, end)
    while (other < end) {
      missing -= weight[other] as number
      if (missing <= 0) return true
      other = near.nextNear(slot, other + 1, end)
    }
  }
  return false
}
