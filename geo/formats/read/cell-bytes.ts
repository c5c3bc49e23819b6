import { Growing } from '../../table/column-builder'
import { copyRun } from '../../table/copied-run'

const QUOTE = 0x22

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** A longer text is decoded by the engine: a loop is faster than a call out of it for a short one alone. */
const SHORT = 32

/**
 * The bytes that the cells of a file are places in: those of the file, and below their places those
 * of cells that do not stand in it as they read. No byte of the file is written to.
 */
export class CellBytes {
  private readonly more = new Growing(new Uint8Array(256), (length) => new Uint8Array(length))

  /** `most` bytes of cells that do not stand in the file are kept. */
  constructor(
    private readonly file: Uint8Array,
    private readonly most = MOST_MORE,
  ) {}

  /** The place of a cell, of which the bytes are given, with each of its doubled quotes written once; null where there is no room for it. */
  undoubled(from: number, to: number): { readonly start: number; readonly end: number } | null {
    const { file, more } = this
    if (more.length + to - from > this.most) return null
    const room = more.reserve(to - from)
    const start = more.length
    for (let at = from; at < to; at++) {
      const byte = file[at] as number
      room[more.length++] = byte
      if (byte === QUOTE && file[at + 1] === QUOTE) at++
    }
    return { start: start + LOWEST, end: more.length + LOWEST }
  }

  /** The bytes that a place is in, where `within` says. */
  of(place: number): Uint8Array {
    return place < FIRST ? this.more.reserve(0) : this.file
  }

  text(start: number, end: number): string {
    const bytes = this.of(start)
    const [from, to] = [within(start), within(end)]
    if (to - from > SHORT) return decoder.decode(bytes.subarray(from, to))
    let text = ''
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number
      if (byte > 0x7f) return decoder.decode(bytes.subarray(from, to))
      text += String.fromCharCode(byte)
    }
    return text
  }

  /** Cells end to end, by their places among starts and ends; `offsets` says where each is to begin. */
  copied(
    places: Int32Array,
    starts: Int32Array,
    ends: Int32Array,
    offsets: Int32Array,
  ): Uint8Array {
    const found = new Uint8Array(offsets[places.length] as number)
    // Cells that follow each other in the file, as a file of columns has them, are copied as one run.
    let [start, end, to] = [0, 0, 0]
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number
      const [first, last] = [starts[place] as number, ends[place] as number]
      if (first === last) continue
      if (first !== end || first === FIRST) {
        this.copy(start, end, found, to)
        to = offsets[i] as number
        start = first
      }
      end = last
    }
    this.copy(start, end, found, to)
    return found
  }

  private copy(start: number, end: number, found: Uint8Array, to: number): void {
    const from = within(start)
    copyRun(this.of(start), from, from + end - start, found, to)
  }
}

/** Places are whole numbers of 32 bits: the lowest are of bytes beside the file, all others of its own. */
const LOWEST = -(2 ** 31)
const MOST_MORE = 2 ** 30
const FIRST = LOWEST + MOST_MORE

/** A file of more bytes has cells whose places have no number. */
export const MOST_BYTES = 2 ** 31 - 1 - FIRST

/** The place of a byte of the file. */
export const placeOf = (byte: number): number => byte + FIRST

/** A place as it is counted in its own bytes. */
export const within = (place: number): number => place - (place < FIRST ? LOWEST : FIRST)
