import type { Neighbourhood } from './neighbourhood'

/** Bounding boxes of groups of consecutive slots, to rule out a whole group at once. Group g holds the slots starts[g] to starts[g + 1] - 1. */
export class SlotBoxes {
  /** Six per group: least and greatest x, y and z. */
  private readonly bounds: Float64Array

  /** Groups of fewer than `fewest` slots get no box. */
  constructor(
    private readonly near: Neighbourhood,
    private readonly starts: Int32Array,
    private readonly fewest: number,
  ) {
    this.bounds = new Float64Array((starts.length - 1) * 6)
    for (let group = 0; group + 1 < starts.length; group++) {
      if (this.has(group)) this.measure(group)
    }
  }

  /** Whether a group has a box. */
  has(group: number): boolean {
    return (this.starts[group + 1] as number) - (this.starts[group] as number) >= this.fewest
  }

  /** Whether a slot is too far from a boxed group to have a neighbour in it. */
  isFar(slot: number, group: number): boolean {
    const { bounds } = this
    const { xyz, farSquare } = this.near
    let square = 0
    for (let axis = 0; axis < 3; axis++) {
      const at = xyz[3 * slot + axis] as number
      const below = (bounds[6 * group + 2 * axis] as number) - at
      const above = at - (bounds[6 * group + 2 * axis + 1] as number)
      const gap = Math.max(below, above, 0)
      square += gap * gap
    }
    return square > farSquare
  }

  /** Whether two boxed groups are too far apart to hold neighbours. */
  areFar(groupA: number, groupB: number): boolean {
    const { bounds } = this
    let square = 0
    for (let axis = 0; axis < 6; axis += 2) {
      const above =
        (bounds[6 * groupA + axis] as number) - (bounds[6 * groupB + axis + 1] as number)
      const below =
        (bounds[6 * groupB + axis] as number) - (bounds[6 * groupA + axis + 1] as number)
      const gap = Math.max(below, above, 0)
      square += gap * gap
    }
    return square > this.near.farSquare
  }

  private measure(group: number): void {
    const { bounds, starts } = this
    const { xyz } = this.near
    const begin = starts[group] as number
    const end = starts[group + 1] as number
    for (let axis = 0; axis < 3; axis++) {
      let least = xyz[3 * begin + axis] as number
      let most = least
      for (let slot = begin + 1; slot < end; slot++) {
        const at = xyz[3 * slot + axis] as number
        if (at < least) least = at
        else if (at > most) most = at
      }
      bounds[6 * group + 2 * axis] = least
      bounds[6 * group + 2 * axis + 1] = most
    }
  }
}
