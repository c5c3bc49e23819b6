/** Where a lane lies in the plot, in CSS pixels from its top. */
export interface LaneBand {
  readonly top: number
  readonly height: number
  /** The middle, where a mark that is alone lies. */
  readonly line: number
}

const LOWEST = 28
/** A lane that would need more is drawn as bars. */
export const HIGHEST = 68
/** Less than this in all and links between the lanes get too flat to read. */
const LOWEST_PLOT = 104

/**
 * Lanes as high as their stacks need, within limits. `labelRoom` is kept free at the top of each,
 * where the lane's name is written above it and not beside it.
 */
export function laneBands(needs: readonly number[], labelRoom: number): readonly LaneBand[] {
  const heights = needs.map((need) => Math.min(Math.max(need, LOWEST), HIGHEST))
  const missing = LOWEST_PLOT - heights.reduce((sum, height) => sum + height, 0)
  const more = Math.max(0, missing) / Math.max(1, heights.length)
  const bands: LaneBand[] = []
  let top = 0
  for (const each of heights) {
    const height = each + more + labelRoom
    bands.push({ top, height, line: top + labelRoom + (height - labelRoom) / 2 })
    top += height
  }
  return bands
}

/** The room for marks above and below the line of a lane. */
export const roomIn = ({ top, height, line }: LaneBand) => 2 * (top + height - line)

export const heightOf = (bands: readonly LaneBand[]) => {
  const last = bands.at(-1)
  return last ? last.top + last.height : 0
}
