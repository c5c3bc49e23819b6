import type { Bin } from './day-bins'
import type { LaneBand } from './lane-bands'
import type { Sheet } from './mark-layout'

/** The floor of a lane that is drawn as bars. */
export const floorOf = ({ top, height }: LaneBand) => top + height - 2

/** The most that any lane has in one bin, which all lanes are drawn by; at least 1. */
export function mostOf(bins: readonly Bin[]): number {
  let most = 1
  for (const { counts } of bins) for (const count of counts) most = Math.max(most, count)
  return most
}

const GAP = 1
const LOWEST_BAR = 2
/** Above the highest bar. */
const HEADROOM = 6

/** SVG path data of the bars of one lane; `most` is as high as the lane. */
export function barsPath(
  bins: readonly Bin[],
  lane: number,
  band: LaneBand,
  most: number,
  { origin, perDay }: Sheet,
): string {
  const bottom = floorOf(band)
  return bins
    .map(({ start, end, counts }) => {
      const count = counts[lane] ?? 0
      if (count === 0) return ''
      const tall = Math.max(LOWEST_BAR, (count / most) * (band.height - HEADROOM))
      const wide = Math.max(GAP, (end - start) * perDay - GAP)
      const x = (start - origin) * perDay
      return `M${x.toFixed(1)} ${bottom.toFixed(1)}v${-tall.toFixed(1)}h${wide.toFixed(1)}v${tall.toFixed(1)}z`
    })
    .join('')
}
