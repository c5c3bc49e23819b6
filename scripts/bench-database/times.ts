export const TIMES = 7
/** After so long a question is not asked once more, nor is it warmed up. */
const LONGEST_MS = 20_000

/** How long something takes, several times, after one to warm up. */
export async function timed(ask: () => Promise<unknown>): Promise<number[]> {
  const once = async () => {
    const start = performance.now()
    await ask()
    return performance.now() - start
  }
  const first = await once()
  if (first > LONGEST_MS) return [first]
  const times: number[] = []
  for (let all = 0; times.length < TIMES && all < LONGEST_MS * 2; ) {
    const ms = await once()
    times.push(ms)
    all += ms
  }
  return times.sort((a, b) => a - b)
}

export function medianOf(sorted: readonly number[]): number {
  return sorted[sorted.length >> 1] ?? Number.NaN
}

export function whole(ms: number): string {
  return Math.round(ms).toLocaleString('en')
}

export function times(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(1) : whole(ratio)} times`
}

/** Median and slowest of times. */
export function said(sorted: readonly number[]): string {
  return sorted.length === 0 ? '' : `${whole(medianOf(sorted))} (${whole(sorted.at(-1) ?? 0)})`
}
