import type { CellBoxes } from './cell-boxes'
import { DisjointSets } from './disjoint-sets'
import type { NeighbourCells } from './neighbour-cells'
import type { Neighbourhood } from './neighbourhood'
import type { Places } from './places'

/** Joins the cells whose core slots belong together: two cells directly if a core slot of one is a neighbour of a core slot of the other. */
export function linkCells(
  places: Places,
  near: Neighbourhood,
  cells: NeighbourCells,
  boxes: CellBoxes,
  core: Uint8Array,
): DisjointSets {
  const cellCount = places.cellStart.length - 1
  const sets = new DisjointSets(cellCount)
  const hasCore = cellsWithCore(places, core)
  for (let cell = 0; cell < cellCount; cell++) {
    if (hasCore[cell] === 0) continue
    let root = sets.find(cell)
    const last = cells.start[cell + 1] as number
    for (let s = cells.start[cell] as number; s < last; s++) {
      const end = cells.to[s] as number
      for (let other = Math.max(cell + 1, cells.from[s] as number); other < end; other++) {
        if (hasCore[other] === 0 || sets.find(other) === root) continue
        if (!coresMeet(cell, other, places, near, boxes, core)) continue
        sets.union(cell, other)
        root = sets.find(cell)
      }
    }
  }
  return sets
}

function cellsWithCore({ cellStart }: Places, core: Uint8Array): Uint8Array {
  const hasCore = new Uint8Array(cellStart.length - 1)
  for (let cell = 0; cell < hasCore.length; cell++) {
    const end = cellStart[cell + 1] as number
    for (let slot = cellStart[cell] as number; slot < end; slot++) {
      if (core[slot] === 1) {
        hasCore[cell] = 1
        break
      }
    }
  }
  return hasCore
}

// For fewer slots a look at the box costs more than it saves.
const WORTH_A_BOX = 6

function coresMeet(
  cellA: number,
  cellB: number,
  { cellStart }: Places,
  near: Neighbourhood,
  boxes: CellBoxes,
  core: Uint8Array,
): boolean {
  const endA = cellStart[cellA + 1] as number
  const beginB = cellStart[cellB] as number
  const endB = cellStart[cellB + 1] as number
  if (boxes.areFar(cellA, cellB)) return false
  const full = endB - beginB >= WORTH_A_BOX
  for (let a = cellStart[cellA] as number; a < endA; a++) {
    if (core[a] === 0 || (full && boxes.isFar(a, cellB))) continue
    let b = near.nextNear(a, beginB, endB)
    while (b < endB && core[b] === 0) b = near.nextNear(a, b + 1, endB)
    if (b < endB) return true
  }
  return false
}
