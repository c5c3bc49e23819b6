/** Where a lane lies in the plot, in CSS pixels from its top. */
export interface LaneBand {
  readonly top: number
  readonly height: number
  /** The middle, where a mark that is alone lies. */
  readonly line: number
}

/** How much room lanes are given. */
export interface LaneRoom {
  /** Kept free at the top of each, where its name is written above it and not beside it. */
  readonly label: number
  /** A lane that would need more is drawn as bars. */
  readonly highest: number
}

/** Below a map there is little height; where the page is narrow, it scrolls and there is more. */
export const LANE_ROOM = {
  wide: { label: 0, highest: 68 },
  narrow: { label: 15, highest: 132 },
} as const satisfies Record<string, LaneRoom>

const LOWEST = 28
/** Of many lanes each is lower, so that more of them are in sight. */
const MANY = 4
const LOWEST_OF_MANY = 22
/** Less than this in all and links between the lanes get too flat to read. */
const LOWEST_PLOT = 104

/** Room for so many lanes: of many none may take what several would need. */
export function roomFor(lanes: number, { label, highest }: LaneRoom): LaneRoom {
  if (lanes <= MANY) return { label, highest }
  return { label, highest: Math.max(LOWEST_OF_MANY, (highest * MANY) / lanes) }
}

/** Lanes as high as their stacks need, within limits, below one another from `start` on. */
export function laneBands(
  needs: readonly number[],
  { label, highest }: LaneRoom,
  start = 0,
): readonly LaneBand[] {
  const lowest = needs.length > MANY ? LOWEST_OF_MANY : LOWEST
  const heights = needs.map((need) => Math.min(Math.max(need, lowest), highest))
  const missing = LOWEST_PLOT - heights.reduce((sum, height) => sum + height, 0)
  const more = Math.max(0, missing) / Math.max(1, heights.length)
  const bands: LaneBand[] = []
  let top = start
  for (const each of heights) {
    const height = each + more + label
    bands.push({ top, height, line: top + label + (height - label) / 2 })
    top += height
  }
  return bands
}

/** The room for marks above and below the line of a lane. */
export const roomIn = ({ top, height, line }: LaneBand) => 2 * (top + height - line)

/** Where the last lane ends. */
export const heightOf = (bands: readonly LaneBand[]) => {
  const last = bands.at(-1)
  return last ? last.top + last.height : 0
}
