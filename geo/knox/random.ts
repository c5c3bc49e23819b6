/** A stream of numbers of at least 0 and below 1. */
export type RandomNumbers = () => number

/**
 * A repeatable stream for a seed: sfc32 (Chris Doty-Humphrey, PractRand) with three words of state
 * and a counter, so that no seed has a period below 2^32. The same seed gives the same stream
 * everywhere.
 */
export function randomNumbers(seed: number): RandomNumbers {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88 ^ Math.floor(seed / 2 ** 32), seed | 0, 1]
  const next = () => {
    const mixed = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + mixed
    return mixed >>> 0
  }
  // The first numbers still show how near two seeds are.
  for (let i = 0; i < 16; i++) next()
  return () => next() / 2 ** 32
}

/** Puts the values into a random order, each order as likely as any other (Fisher and Yates). */
export function shuffle(values: Int32Array, random: RandomNumbers): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const held = values[last] as number
    values[last] = values[other] as number
    values[other] = held
  }
}
