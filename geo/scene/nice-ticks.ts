/** Whole round numbers from 0 to `max`, 1, 2 or 5 times a power of ten apart, at most `most` of them; always 0. */
export function niceTicks(max: number, most: number): number[] {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const step = factor * power
      const count = Math.floor(max / step) + 1
      if (count <= Math.max(1, most)) return Array.from({ length: count }, (_, at) => at * step)
    }
  }
}
