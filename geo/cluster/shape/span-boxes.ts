/** Some unit vectors near each other, with their bounds. */
export interface Box {
  readonly items: Int32Array
  /** Least x, y and z, and greatest. */
  readonly least: readonly number[]
  readonly most: readonly number[]
}

const MOST_ITEMS = 16
const AXES = [0, 1, 2] as const

/** Halves unit vectors by their widest axis, again and again, into boxes of a few. */
export function boxesOf(xyz: Float64Array, items: Int32Array): Box[] {
  const at = (i: number, axis: number) => xyz[3 * i + axis] as number
  const bound = (pick: (a: number, b: number) => number) =>
    AXES.map((axis) =>
      items.reduce((found, i) => pick(found, at(i, axis)), at(items[0] ?? 0, axis)),
    )
  const [least, most] = [bound(Math.min), bound(Math.max)]
  if (items.length <= MOST_ITEMS) return [{ items, least, most }]
  const widths = AXES.map((axis) => (most[axis] as number) - (least[axis] as number))
  const widest = widths.indexOf(Math.max(...widths))
  const sorted = items.toSorted((a, b) => at(a, widest) - at(b, widest))
  const middle = sorted.length >> 1
  return [...boxesOf(xyz, sorted.subarray(0, middle)), ...boxesOf(xyz, sorted.subarray(middle))]
}

/** No squared chord from one box to another is greater than this. */
export function farthestSquare(a: Box, b: Box): number {
  let square = 0
  for (let axis = 0; axis < 3; axis++) {
    const above = (a.most[axis] as number) - (b.least[axis] as number)
    const below = (b.most[axis] as number) - (a.least[axis] as number)
    const gap = above > below ? above : below
    square += gap * gap
  }
  return square
}
