/* Texts as runs of bytes, told apart without a string being made of any. */

const [OFFSET, PRIME] = [0x811c9dc5 | 0, 0x01000193]
const MIXING = [0x85ebca6b | 0, 0xc2b2ae35 | 0] as const

/** A number of 32 bits that equal runs have in common, each of its bits made of all bytes: FNV-1a of four bytes at a time, mixed as MurmurHash3 ends. */
export function hashOfRun(bytes: Uint8Array, start: number, end: number): number {
  let hash = OFFSET
  let at = start
  for (; at + 4 <= end; at += 4) {
    const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8)
    const high = (bytes[at + 2] as number) | ((bytes[at + 3] as number) << 8)
    hash = Math.imul(hash ^ low ^ (high << 16), PRIME)
    // High bits come down, which a product alone only carries up.
    hash ^= hash >>> 15
  }
  for (; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), PRIME)
  hash = Math.imul(hash ^ (hash >>> 16), MIXING[0])
  hash = Math.imul(hash ^ (hash >>> 13), MIXING[1])
  return hash ^ (hash >>> 16)
}

/** Whether as many bytes are the same from one place on as from another. */
export function areSameRuns(
  bytes: Uint8Array,
  start: number,
  others: Uint8Array,
  other: number,
  length: number,
): boolean {
  for (let i = 0; i < length; i++) if (bytes[start + i] !== others[other + i]) return false
  return true
}
