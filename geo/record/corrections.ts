/** A number in the order of time, and the statement it is part of. */
export interface TimedEntry<T> {
  readonly entry: T
  readonly by: string
  /** The key of its statement. */
  readonly key: string
}

/**
 * Statements of one claimant, each of which the next replaces, by their keys and in order of time;
 * chains of two or more. A number that was come back to stands where it was given last.
 */
export function correctionsOf<T>(
  timeline: readonly TimedEntry<T>[],
  replaces: (later: T, entry: T) => boolean,
): string[][] {
  const claimants = new Set(timeline.map(({ by }) => by))
  return [...claimants].flatMap((claimant) => {
    const chains: TimedEntry<T>[][] = []
    for (const each of timeline.filter(({ by }) => by === claimant)) {
      const chain = chains.at(-1)
      const last = chain?.at(-1)
      if (chain && last && replaces(each.entry, last.entry)) chain.push(each)
      else chains.push([each])
    }
    return onceEach(chains.map((chain) => chain.map(({ key }) => key)))
  })
}

/** Chains in which each key is only where it stands last, without those that are none any more. */
function onceEach(chains: readonly (readonly string[])[]): string[][] {
  const seen = new Set<string>()
  const kept: string[][] = []
  for (const chain of [...chains].reverse()) {
    const own: string[] = []
    for (const key of [...chain].reverse()) {
      if (!seen.has(key)) own.unshift(key)
      seen.add(key)
    }
    if (own.length > 1) kept.unshift(own)
  }
  return kept
}
