import type { Neighbourhood } from './neighbourhood'
import type { Places } from './places'

// For fewer slots than this a look at the box costs more than it saves.
const WORTH_A_BOX = 6

/** The bounding boxes of the fuller cells, to rule out all their slots at once. */
export class CellBoxes {
  /** Six per cell: least and greatest x, y and z; empty for the cells that have too few slots. */
  private readonly bounds: Float64Array

  constructor(
    private readonly places: Places,
    private readonly near: Neighbourhood,
  ) {
    const cells = places.cellStart.length - 1
    this.bounds = new Float64Array(cells * 6)
    for (let cell = 0; cell < cells; cell++) if (this.has(cell)) this.measure(cell)
  }

  /** Whether a cell has a box. */
  has(cell: number): boolean {
    const { cellStart } = this.places
    return (cellStart[cell + 1] as number) - (cellStart[cell] as number) >= WORTH_A_BOX
  }

  /** Whether a slot is too far from a boxed cell to have a neighbour in it. */
  isFarFrom(slot: number, cell: number): boolean {
    const { xyz, farSquare } = this.near
    let square = 0
    for (let axis = 0; axis < 3; axis++) {
      const at = xyz[3 * slot + axis] as number
      const below = (this.bounds[6 * cell + 2 * axis] as number) - at
      const above = at - (this.bounds[6 * cell + 2 * axis + 1] as number)
      const gap = Math.max(below, above)
      if (gap > 0) square += gap * gap
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
