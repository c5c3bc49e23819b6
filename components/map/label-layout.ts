/** A rectangle in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a name lies, seen from the point it names. */
export type LabelSide = 'right' | 'left' | 'above' | 'below' | 'middle'

/** A name that wants a place. */
export interface LabelCandidate {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Pixels from the point to the name. */
  readonly gap: number
  /** The sides it may lie on, best first. */
  readonly sides: readonly LabelSide[]
  /** Taken room that its own name may cover: by what stands in for a name that finds no place. */
  readonly own?: Box
}

const CELL_PX = 64

/** Rectangles that are taken, with a quick answer to whether another would overlap one. */
export class TakenBoxes {
  private readonly cells = new Map<string, Box[]>()

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.cells.get(cell)
      if (boxes) boxes.push(box)
      else this.cells.set(cell, [box])
    }
  }

  /** Whether the box overlaps any that was added, save `own`. */
  overlaps(box: Box, own?: Box): boolean {
    const meets = (taken: Box) => taken !== own && meet(taken, box)
    return cellsOf(box).some((cell) => this.cells.get(cell)?.some(meets))
  }
}

function cellsOf({ left, top, right, bottom }: Box): string[] {
  const cells: string[] = []
  for (let x = Math.floor(left / CELL_PX); x <= Math.floor(right / CELL_PX); x++) {
    for (let y = Math.floor(top / CELL_PX); y <= Math.floor(bottom / CELL_PX); y++) {
      cells.push(`${x},${y}`)
    }
  }
  return cells
}

const meet = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * Places names in their order on the first side that is free, and takes that room; the rest get
 * none. A side that is clear of `avoided` as well comes before one that is not.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  taken: TakenBoxes,
  avoided = new TakenBoxes(),
): Map<string, Box> {
  const placed = new Map<string, Box>()
  for (const candidate of candidates) {
    const free = candidate.sides
      .map((side) => boxAt(candidate, side))
      .filter((box) => !taken.overlaps(box, candidate.own))
    const box = free.find((each) => !avoided.overlaps(each)) ?? free[0]
    if (!box) continue
    taken.add(box)
    placed.set(candidate.key, box)
  }
  return placed
}

function boxAt({ x, y, width, height, gap }: LabelCandidate, side: LabelSide): Box {
  const left = side === 'right' ? x + gap : side === 'left' ? x - gap - width : x - width / 2
  const top = side === 'below' ? y + gap : side === 'above' ? y - gap - height : y - height / 2
  return { left, top, right: left + width, bottom: top + height }
}
