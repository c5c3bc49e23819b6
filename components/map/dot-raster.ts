import { COLOURS, type Dot, type DotGrid } from './dot-grid'
import { blend, type DotSprites } from './dot-sprites'
import type { DotInks, Raster } from './raster'

/** Side of a dot of one incident in CSS pixels, and how much more a dot of ten times as many has. */
export const DOT_PX = 5
const STEP_PX = 2

/** So far from every other a dot of one incident has room for its shape, in CSS pixels. */
const ROOM_PX = 11

/** The side in CSS pixels of a dot of so many incidents: the same more for every ten times as many. */
export const dotSide = (count: number): number => DOT_PX + STEP_PX * Math.floor(Math.log10(count))

/**
 * Draws the dots of a grid: squares of which ten times as many incidents make a larger one, in stripes
 * of the colours of what they stand for, and where one incident stands by itself its shape, if there
 * are `sprites`. Small ones lie over large ones. `ratio` is how many pixels of the raster a CSS pixel is.
 */
export function drawDots(
  grid: DotGrid,
  raster: Raster,
  inks: DotInks,
  ratio: number,
  sprites: DotSprites | null = null,
): void {
  raster.pixels.fill(0)
  const bySize: Dot[][] = []
  for (const cell of grid.cells) {
    const dot = grid.at(cell)
    const size = Math.floor(Math.log10(dot.count))
    const same = bySize[size]
    if (same) same.push(dot)
    else bySize[size] = [dot]
  }
  for (const dots of bySize.reverse()) {
    for (const dot of dots ?? []) {
      const sprite = sprites && dot.count === 1 && !grid.isCrowded(dot, ROOM_PX * ratio)
      if (sprite) blend(raster, sprites.of(grid.lookOf(dot)), dot.x, dot.y)
      else drawDot(dot, raster, inks, ratio)
    }
  }
}

function drawDot(dot: Dot, raster: Raster, { inks, paper }: DotInks, ratio: number): void {
  const side = dotSide(dot.count) * ratio
  const [left, top] = [Math.round(dot.x - side / 2), Math.round(dot.y - side / 2)]
  // A dot that may lie over others is set off from them.
  if (side > DOT_PX * ratio) {
    fill(raster, left - ratio, top - ratio, side + 2 * ratio, side + 2 * ratio, paper)
  }
  let from = 0
  let before = 0
  for (let ink = 0; ink < dot.shares.length; ink++) {
    const share = dot.shares[ink] as number
    if (share === 0) continue
    before += share
    const to = Math.round((before / dot.count) * side)
    fill(raster, left + from, top, to - from, side, inks[ink % COLOURS] as number)
    if (ink >= COLOURS) {
      fill(raster, left + from + ratio, top + ratio, to - from - 2 * ratio, side - 2 * ratio, paper)
    }
    from = to
  }
}

/** A rectangle, as far as it is inside. */
function fill(
  { pixels, width, height }: Raster,
  left: number,
  top: number,
  across: number,
  down: number,
  colour: number,
): void {
  const [start, end] = [Math.max(0, left), Math.min(width, left + across)]
  if (start >= end) return
  for (let y = Math.max(0, top); y < Math.min(height, top + down); y++) {
    pixels.fill(colour, y * width + start, y * width + end)
  }
}
