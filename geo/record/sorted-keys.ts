/** The keys that begin with what was walked so far: those from `from` to before `to`, by `depth` characters. */
export interface KeyWalk {
  readonly from: number
  readonly to: number
  readonly depth: number
}

/** Keys that can be walked character by character, as in a trie, in no more room than the keys themselves. */
export class SortedKeys {
  private readonly keys: readonly string[]

  constructor(keys: Iterable<string>) {
    // By UTF-16 units, which is how they are walked.
    this.keys = [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  }

  get start(): KeyWalk {
    return { from: 0, to: this.keys.length, depth: 0 }
  }

  /** One UTF-16 unit further; null where no key goes on like that. */
  step({ from, to, depth }: KeyWalk, unit: number): KeyWalk | null {
    const first = this.firstAtLeast(from, to, depth, unit)
    const end = this.firstAtLeast(first, to, depth, unit + 1)
    return first < end ? { from: first, to: end, depth: depth + 1 } : null
  }

  /** The key that is exactly what was walked; null where there is none. */
  endOf({ from, depth }: KeyWalk): string | null {
    // The shortest of those with one beginning stands first.
    const key = this.keys[from]
    return key?.length === depth ? key : null
  }

  /** The first key of a range whose unit at `depth` is at least `unit`; one that ends there comes before all. */
  private firstAtLeast(from: number, to: number, depth: number, unit: number): number {
    let [low, high] = [from, to]
    while (low < high) {
      const middle = (low + high) >> 1
      const key = this.keys[middle] as string
      if (depth < key.length && key.charCodeAt(depth) >= unit) high = middle
      else low = middle + 1
    }
    return low
  }
}
