/** How much of the screen a sheet takes when it is at rest, least first. */
export const RESTS = ['quarter', 'half', 'most'] as const
export type Rest = (typeof RESTS)[number]

/** The share of the height below the head; style sheets have it as `--sheet-…`. */
export const SHARES: Readonly<Record<Rest, number>> = { quarter: 0.25, half: 0.54, most: 0.92 }

/** Faster than this, in shares of the height a second, a sheet goes on in the direction of the finger. */
const FLICK_PER_S = 0.8

/**
 * Where a sheet comes to rest that is let go at `share` of the height, growing by `perSecond` shares
 * a second: the next one in the direction of a flick, otherwise the nearest.
 */
export function restAt(share: number, perSecond: number): Rest {
  if (perSecond > FLICK_PER_S) return RESTS.find((rest) => SHARES[rest] > share) ?? 'most'
  if (perSecond < -FLICK_PER_S) return RESTS.findLast((rest) => SHARES[rest] < share) ?? 'quarter'
  return (
    RESTS.toSorted((a, b) => Math.abs(SHARES[a] - share) - Math.abs(SHARES[b] - share))[0] ?? 'half'
  )
}

/** The rest that is `steps` further up, as far as there is one. */
export function restBeside(rest: Rest, steps: number): Rest {
  const at = Math.min(Math.max(RESTS.indexOf(rest) + steps, 0), RESTS.length - 1)
  return RESTS[at] ?? rest
}
