const [QUOTE, FEED, RETURN] = [0x22, 0x0a, 0x0d]

/** What may stand between the quote that ends a cell and the separator after it: tabs, returns and blanks. */
const isBlank = (byte: number) => byte === 0x20 || byte === 0x09 || (byte >= 0x0b && byte <= RETURN)

/**
 * Finds the cells of one record after another in bytes of UTF-8, by the grammar of RFC 4180 as papaparse
 * reads it in a text: quotes mean something only where they begin a cell.
 */
export class RecordScanner {
  /** Where the cells of the record begin and end, without the quotes round them. */
  starts = new Float64Array(64)
  ends = new Float64Array(64)
  /** 1 for a cell with quotes of its own, which are doubled. */
  doubled = new Uint8Array(64)
  /** How many cells the record has. */
  count = 0

  private readonly separator: number
  private readonly newline: number
  private readonly newlineLength: number

  /** `newline` is a line feed, alone or after a carriage return. */
  constructor(
    private readonly bytes: Uint8Array,
    separator: string,
    newline: string,
  ) {
    this.separator = separator.charCodeAt(0)
    this.newline = newline.charCodeAt(0)
    this.newlineLength = newline.length
  }

  /** Finds the cells of the record that begins at a byte, and returns where the next one begins; -1 where its quotes do not match. */
  read(from: number): number {
    const { bytes, separator, newline } = this
    const { length } = bytes
    this.count = 0
    for (let at = from; ; at++) {
      if (at < length && bytes[at] === QUOTE) {
        at = this.quoted(at + 1)
        if (at === -1) return -1
      } else {
        const start = at
        while (at < length) {
          const byte = bytes[at]
          if (byte === separator || (byte === newline && this.isLineEnd(at))) break
          at++
        }
        this.take(start, at, 0)
      }
      if (at >= length) return length
      if (bytes[at] !== separator) return at + this.newlineLength
    }
  }

  /** Takes a cell whose content begins at a byte, and returns what ends it: a separator, a line end or the end of the file. */
  private quoted(start: number): number {
    const { bytes } = this
    const { length } = bytes
    let doubled = 0
    for (let at = start; at < length; at++) {
      if (bytes[at] !== QUOTE) continue
      if (bytes[at + 1] === QUOTE) {
        doubled = 1
        at++
        continue
      }
      this.take(start, at, doubled)
      return this.endAfter(at + 1)
    }
    return -1
  }

  private endAfter(quote: number): number {
    const { bytes } = this
    for (let at = quote; at < bytes.length; at++) {
      const byte = bytes[at] as number
      if (byte === this.separator || this.isLineEnd(at)) return at
      if (!isBlank(byte)) return -1
    }
    return quote === bytes.length ? quote : -1
  }

  private isLineEnd(at: number): boolean {
    const { bytes, newline } = this
    return bytes[at] === newline && (newline === FEED || bytes[at + 1] === FEED)
  }

  private take(start: number, end: number, doubled: number): void {
    if (this.count === this.starts.length) this.widen()
    this.starts[this.count] = start
    this.ends[this.count] = end
    this.doubled[this.count++] = doubled
  }

  private widen(): void {
    const wider = <A extends Float64Array | Uint8Array>(values: A, made: A): A => {
      made.set(values)
      return made
    }
    const length = this.starts.length * 2
    this.starts = wider(this.starts, new Float64Array(length))
    this.ends = wider(this.ends, new Float64Array(length))
    this.doubled = wider(this.doubled, new Uint8Array(length))
  }
}
