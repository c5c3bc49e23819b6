import { boundsOf, type Position } from '../../space/position'

/**
 * The middle of the box round some positions, which stands for what is no point; null for none. What
 * lies on both sides of the date line has its middle there, not on the other side of the Earth.
 */
export function representativePoint(positions: readonly Position[]): Position | null {
  const [first] = positions
  if (!first || positions.length === 1) return first ?? null
  const [west, south, east, north] = boundsOf(positions) ?? [0, 0, 0, 0]
  if (east - west <= 180) return [(west + east) / 2, (south + north) / 2]
  const eastwards = positions.map(([lon, lat]): Position => [lon < 0 ? lon + 360 : lon, lat])
  const [from, , to] = boundsOf(eastwards) ?? [0, 0, 0, 0]
  if (to - from >= east - west) return [(west + east) / 2, (south + north) / 2]
  const middle = (from + to) / 2
  return [middle > 180 ? middle - 360 : middle, (south + north) / 2]
}
