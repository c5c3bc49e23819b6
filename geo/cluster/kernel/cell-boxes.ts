import type { Neighbourhood } from './neighbourhood'
import type { Places } from './places'

/** The bounding boxes of cells, to rule out all their slots at once. */
export class CellBoxes {
  /** Six per cell: least and greatest x, y and z. */
  private readonly bounds: Float64Array

  constructor(
    private readonly places: Places,
    private readonly near: Neighbourhood,
  ) {
    const cells = places.cellStart.length - 1
    this.bounds = new Float64Array(cells * 6)
    for (let cell = 0; cell < cells; cell++) this.measure(cell)
  }

  /** Whether two cells are too far apart to hold neighbours. */
  areFar(cellA: number, cellB: number): boolean {
    const { bounds } = this
    let square = 0
    for (let axis = 0; axis < 6; axis += 2) {
      const above = (bounds[6 * cellA + axis] as number) - (bounds[6 * cellB + axis + 1] as number)
      const below = (bounds[6 * cellB + axis] as number) - (bounds[6 * cellA + axis + 1] as number)
      const gap = Math.max(below, above, 0)
      square += gap * gap
    }
    return square > this.near.farSquare
  }

  /** Whether a slot is too far from a cell to have a neighbour in it. */
  isFar(slot: number, cell: number): boolean {
    const { xyz, farSquare } = this.near
    let square = 0
    for (let axis = 0; axis < 3; axis++) {
      const at = xyz[3 * slot + axis] as number
      const below = (this.bounds[6 * cell + 2 * axis] as number) - at
      const above = at - (this.bounds[6 * cell + 2 * axis + 1] as number)
      const gap = Math.max(below, above, 0)
      square += gap * gap
    }
    return square > farSquare
  }

  private measure(cell: number): void {
    const { bounds } = this
    const { xyz } = this.near
    const begin = this.places.cellStart[cell] as number
    const end = this.places.cellStart[cell + 1] as number
    for (let axis = 0; axis < 3; axis++) {
      let least = xyz[3 * begin + axis] as number
      let most = least
      for (let slot = begin + 1; slot < end; slot++) {
        const at = xyz[3 * slot + axis] as number
        if (at < least) least = at
        else if (at > most) most = at
      }
      bounds[6 * cell + 2 * axis] = least
      bounds[6 * cell + 2 * axis + 1] = most
    }
  }
}
