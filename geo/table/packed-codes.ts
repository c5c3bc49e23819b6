import { BITS, FURTHER, LOW_BITS } from './column'

/*
 * Codes in as many bytes each as they need: seven bits a byte, the lowest first (LEB128,
 * https://dwarfstd.org/doc/DWARF5.pdf, 7.6).
 */

/** A code takes no more bytes than these. */
export const MOST_BYTES = 5

/** Writes a code into `room` from `at` on, and says where the next one begins. */
export function packCode(code: number, room: Uint8Array, at: number): number {
  let [rest, place] = [code, at]
  for (; rest >= FURTHER; rest >>>= BITS) room[place++] = (rest & LOW_BITS) | FURTHER
  room[place++] = rest
  return place
}

/** How many codes lie from one place of packed ones up to another. */
export function countPacked(bytes: Uint8Array, start: number, end: number): number {
  let count = 0
  for (let i = start; i < end; i++) if ((bytes[i] as number) < FURTHER) count++
  return count
}

/** Writes the codes that lie from one place of packed ones up to another into `room`, and says how many they are. */
export function unpackCodes(
  bytes: Uint8Array,
  start: number,
  end: number,
  room: Uint32Array,
): number {
  let [code, shift, count] = [0, 0, 0]
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number
    code |= (byte & LOW_BITS) << shift
    shift += BITS
    if (byte >= FURTHER) continue
    room[count++] = code
    code = 0
    shift = 0
  }
  return count
}

/** The codes that lie from one place of packed ones up to another. */
export function unpackedCodes(bytes: Uint8Array, start: number, end: number): Uint32Array {
  const codes = new Uint32Array(countPacked(bytes, start, end))
  unpackCodes(bytes, start, end, codes)
  return codes
}
