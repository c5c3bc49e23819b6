import { boundsOf, type Position } from '../../space/position'

/** The middle of the box round some positions, which stands for what is no point; null for none. */
export function representativePoint(positions: readonly Position[]): Position | null {
  const [first] = positions
  if (!first || positions.length === 1) return first ?? null
  const [west, south, east, north] = boundsOf(positions) ?? [0, 0, 0, 0]
  return [(west + east) / 2, (south + north) / 2]
}
