import type { Box, BoxIndex } from '@/components/map/box-index'
import type { LabelCandidate } from '@/components/map/label-layout'
import type { Pixel } from '@/components/map/spread'

/** Room for a name away from its mark, and the line between the two. */
export interface FarRoom {
  readonly box: Box
  readonly line: readonly Pixel[]
  /** The room of the line. */
  readonly lineBoxes: readonly Box[]
}

/** How far off a name may be, nearest first, and the directions it may lie in, best first. */
const DISTANCES = [30, 42, 56, 72, 90, 110, 135]
const TURNS_ROUND = 64
const DIRECTIONS = Array.from({ length: TURNS_ROUND }, (_, turn) => {
  const angle = (turn / TURNS_ROUND) * 2 * Math.PI
  return [Math.cos(angle), Math.sin(angle)] as const
}).sort(([ax, ay], [bx, by]) => Math.abs(ay) - Math.abs(by) || bx - ax)

/** From the middle of a mark to where its line starts, and what the line keeps clear of on each side. */
const START = 14
const HALF = 1.5
const STEP = 3

/** The nearest room for a name that found none beside its mark; its line runs through nothing that is taken. */
export function farRoom(name: LabelCandidate, taken: BoxIndex): FarRoom | null {
  for (const distance of DISTANCES) {
    for (const [dx, dy] of DIRECTIONS) {
      const box = boxAt(name, { x: name.x + dx * distance, y: name.y + dy * distance }, dx, dy)
      if (taken.overlaps(box)) continue
      const along = (by: number): Pixel => ({ x: name.x + dx * by, y: name.y + dy * by })
      const steps = Math.ceil((distance - START) / STEP)
      const lineBoxes = Array.from({ length: steps }, (_, i) => roomRound(along(START + i * STEP)))
      if (lineBoxes.some((each) => taken.overlaps(each))) continue
      return { box, line: [along(START - 4), along(distance - 1)], lineBoxes }
    }
  }
  return null
}

/** A name whose near edge is at a point, seen from its mark. */
function boxAt({ width, height }: LabelCandidate, { x, y }: Pixel, dx: number, dy: number): Box {
  const isBeside = Math.abs(dx) > 0.3
  const left = isBeside ? (dx > 0 ? x : x - width) : x - width / 2
  const top = isBeside ? y - height / 2 : dy > 0 ? y : y - height
  return { left, top, right: left + width, bottom: top + height }
}

const roomRound = ({ x, y }: Pixel): Box => ({
  left: x - HALF,
  top: y - HALF,
  right: x + HALF,
  bottom: y + HALF,
})
