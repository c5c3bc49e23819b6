/* Texts as runs of bytes, told apart without a string being made of any. */

const [OFFSET, PRIME] = [0x811c9dc5 | 0, 0x01000193]

/** A number of 32 bits that equal runs have in common (FNV-1a). */
export function hashOfRun(bytes: Uint8Array, start: number, end: number): number {
  let hash = OFFSET
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), PRIME)
  return hash ^ (hash >>> 15)
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
