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
  readonly lowest: number
  /** Of many lanes each is lower, so that more of them are in sight. */
  readonly lowestOfMany: number
  /** Of all lanes together: with less, links between them get too flat to read. */
  readonly lowestPlot: number
}

/**
 * Below a map there is little height; where the page is narrow, it scrolls and there is more; and
 * folded, in a strip above the list of a small screen, there are no links, and of each lane a row.
 */
export const LANE_ROOM = {
  wide: { label: 0, highest: 68, lowest: 28, lowestOfMany: 22, lowestPlot: 104 },
  narrow: { label: 15, highest: 132, lowest: 28, lowestOfMany: 22, lowestPlot: 104 },
  folded: { label: 0, highest: 13, lowest: 13, lowestOfMany: 7, lowestPlot: 0 },
} as const satisfies Record<string, LaneRoom>

/** More lanes than this are many. */
const MANY = 4

/** Room for so many lanes: of many none may take what several would need. */
export function roomFor(lanes: number, room: LaneRoom): LaneRoom {
  if (lanes <= MANY) return room
  const { highest, lowestOfMany } = room
  return { ...room, highest: Math.max(lowestOfMany, (highest * MANY) / lanes) }
}

/** Lanes as high as their stacks need, within limits, below one another from `start` on. */
export function laneBands(
  needs: readonly number[],
  { label, highest, ...room }: LaneRoom,
  start = 0,
): readonly LaneBand[] {
  const lowest = needs.length > MANY ? room.lowestOfMany : room.lowest
  const heights = needs.map((need) => Math.min(Math.max(need, lowest), highest))
  const missing = room.lowestPlot - heights.reduce((sum, height) => sum + height, 0)
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
