import { type Box, BoxIndex } from './box-index'

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
}

/**
 * Places names in their order on the first side that is free, and takes that room; the rest get
 * none. A side that is clear of `avoided` as well comes before one that is not.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  taken: readonly Box[],
  avoided: readonly Box[] = [],
): Map<string, Box> {
  const placed = new Map<string, Box>()
  const full = new BoxIndex(taken)
  const unwanted = new BoxIndex(avoided)
  for (const candidate of candidates) {
    const free = candidate.sides
      .map((side) => boxAt(candidate, side))
      .filter((box) => !full.overlaps(box))
    const box = free.find((each) => !unwanted.overlaps(each)) ?? free[0]
    if (!box) continue
    full.add(box)
    placed.set(candidate.key, box)
  }
  return placed
}

function boxAt({ x, y, width, height, gap }: LabelCandidate, side: LabelSide): Box {
  const left = side === 'right' ? x + gap : side === 'left' ? x - gap - width : x - width / 2
  const top = side === 'below' ? y + gap : side === 'above' ? y - gap - height : y - height / 2
  return { left, top, right: left + width, bottom: top + height }
}
