/*
 * Columns as bytes: typed arrays, codes with their dictionary, and text that is decoded when somebody
 * reads it. A cell that is not there has a value of its own in the array, so that loops need no bitmap:
 * NaN, NOT_STATED, an empty text, or the code one past the dictionary. What is worked out of the bytes
 * and kept is private by `#`: a message between workers leaves that out.
 */

/** What a column of whole numbers or days holds where nothing is stated. */
export const NOT_STATED = -0x8000_0000

export type Codes = Uint8Array | Uint16Array | Uint32Array

const decoder = new TextDecoder()
/** Makes one character of each byte, so that places in the text are places in the bytes. */
const bytewise = new TextDecoder('windows-1252')
const encoder = new TextEncoder()

/** UTF-8 texts end to end; `offsets` has one more entry than there are rows. An empty text is none. */
export class TextColumn {
  readonly kind = 'text'
  readonly length: number

  constructor(
    readonly bytes: Uint8Array,
    readonly offsets: Int32Array,
  ) {
    this.length = offsets.length - 1
  }

  /** The text of a row; empty for none, and for a row that is not there. */
  at(row: number): string {
    const start = this.offsets[row] ?? 0
    const end = this.offsets[row + 1] ?? 0
    return start < end ? decoder.decode(this.bytes.subarray(start, end)) : ''
  }

  #searchable: string | null = null

  /** 1 for each row whose text holds a text, which is not empty. */
  rowsWith(text: string): Uint8Array {
    this.#searchable ??= bytewise.decode(this.bytes)
    const wanted = bytewise.decode(encoder.encode(text))
    const found = new Uint8Array(this.length)
    let row = 0
    for (let at = this.#searchable.indexOf(wanted); at >= 0; ) {
      while ((this.offsets[row + 1] as number) <= at) row++
      const end = this.offsets[row + 1] as number
      const isWithin = at + wanted.length <= end
      if (isWithin) found[row] = 1
      at = this.#searchable.indexOf(wanted, isWithin ? end : at + 1)
    }
    return found
  }

  /** The first row with exactly this text, or -1. Compares bytes and decodes nothing. */
  indexOf(text: string): number {
    const wanted = encoder.encode(text)
    const { bytes, offsets } = this
    for (let row = 0; row < this.length; row++) {
      const start = offsets[row] as number
      if ((offsets[row + 1] as number) - start !== wanted.length) continue
      let same = 0
      while (same < wanted.length && bytes[start + same] === wanted[same]) same++
      if (same === wanted.length) return row
    }
    return -1
  }
}

/** Texts that recur, by number: the options of a closed list, or any dictionary. */
class Dictionary {
  #decoded: readonly string[] | null = null

  constructor(readonly texts: TextColumn) {}

  /** All of them in order, decoded once. */
  get options(): readonly string[] {
    this.#decoded ??= Array.from({ length: this.texts.length }, (_, code) => this.texts.at(code))
    return this.#decoded
  }
}

/** One of a dictionary a row, or none: then the code is past its end. */
class Coded extends Dictionary {
  readonly length: number

  constructor(
    readonly codes: Codes,
    texts: TextColumn,
  ) {
    super(texts)
    this.length = codes.length
  }

  /** The text of a row; empty for none, and for a row that is not there. */
  at(row: number): string {
    return this.texts.at(this.codes[row] ?? this.texts.length)
  }
}

/** One option of a dictionary a row, or none: then the code is the number of options. */
export class CodeColumn extends Coded {
  readonly kind = 'code'
}

/** Texts that recur, each kept once: to whoever reads one, a column of texts. An empty text is none. */
export class RecurringTextColumn extends Coded {
  readonly kind = 'recurring'

  /** 1 for each row whose text holds a text, which is not empty. */
  rowsWith(text: string): Uint8Array {
    const holds = this.texts.rowsWith(text)
    return Uint8Array.from(this.codes, (code) => holds[code] ?? 0)
  }

  /** The first row with exactly this text, or -1. */
  indexOf(text: string): number {
    return this.codes.findIndex((_, row) => this.at(row) === text)
  }
}

/** Texts a row, however they are kept. */
export type Texts = TextColumn | RecurringTextColumn

/** Any number of options of a dictionary a row; `offsets` says which of the codes are a row's. */
export class CodesColumn extends Dictionary {
  readonly kind = 'codes'
  readonly length: number

  constructor(
    readonly codes: Codes,
    readonly offsets: Int32Array,
    texts: TextColumn,
  ) {
    super(texts)
    this.length = offsets.length - 1
  }

  /** The codes of a row. */
  of(row: number): Codes {
    return this.codes.subarray(this.offsets[row] ?? 0, this.offsets[row + 1] ?? 0)
  }

  /** The options of a row. */
  at(row: number): string[] {
    return Array.from(this.of(row), (code) => this.options[code] as string)
  }
}

/** From this on, a byte of a packed code is followed by a further one. */
export const FURTHER = 0x80
export const BITS = 7
export const LOW_BITS = FURTHER - 1

/**
 * The same as a column of codes, in as many bytes each as the code needs: seven bits a byte, the lowest
 * first (LEB128). `offsets` says which of the bytes are a row's.
 */
export class PackedCodesColumn extends Dictionary {
  readonly kind = 'packed'
  readonly length: number

  constructor(
    readonly bytes: Uint8Array,
    readonly offsets: Int32Array,
    texts: TextColumn,
  ) {
    super(texts)
    this.length = offsets.length - 1
  }

  /** The options of a row. */
  at(row: number): string[] {
    const { bytes, offsets, options } = this
    const found: string[] = []
    let [code, shift] = [0, 0]
    for (let i = offsets[row] ?? 0; i < (offsets[row + 1] ?? 0); i++) {
      const byte = bytes[i] as number
      code |= (byte & LOW_BITS) << shift
      shift += BITS
      if (byte >= FURTHER) continue
      found.push(options[code] as string)
      code = shift = 0
    }
    return found
  }

  /** Whether a code of a row is in a set, which says 1 for those that are. */
  hasAny(row: number, isWanted: Uint8Array): boolean {
    const { bytes, offsets } = this
    const end = offsets[row + 1] as number
    for (let i = offsets[row] as number; i < end; i++) {
      let byte = bytes[i] as number
      let code = byte & LOW_BITS
      for (let shift = BITS; byte >= FURTHER; shift += BITS) {
        byte = bytes[++i] as number
        code |= (byte & LOW_BITS) << shift
      }
      if (isWanted[code] === 1) return true
    }
    return false
  }
}

/** Numbers; NaN for none. */
export class NumberColumn {
  readonly kind = 'number'
  readonly length: number

  constructor(readonly values: Float64Array) {
    this.length = values.length
  }

  at(row: number): number | null {
    const value = this.values[row] ?? Number.NaN
    return Number.isNaN(value) ? null : value
  }
}

/** Whole numbers; NOT_STATED for none. */
class Integers {
  readonly length: number

  constructor(readonly values: Int32Array) {
    this.length = values.length
  }

  at(row: number): number | null {
    const value = this.values[row] ?? NOT_STATED
    return value === NOT_STATED ? null : value
  }
}

export class IntegerColumn extends Integers {
  readonly kind = 'integer'
}

/** Days counted from 1 January 1970; NOT_STATED for none. */
export class DayColumn extends Integers {
  readonly kind = 'day'
}

/** Yes or no, as 1 or 0. */
export class FlagColumn {
  readonly kind = 'flag'
  readonly length: number

  constructor(readonly values: Uint8Array) {
    this.length = values.length
  }

  at(row: number): boolean {
    return this.values[row] === 1
  }
}

/** Any number of entries a row, each of several fields; `offsets` says which of the entries are a row's. */
export class EntriesColumn {
  readonly kind = 'entries'
  readonly length: number

  constructor(
    readonly fields: ReadonlyMap<string, Column>,
    readonly offsets: Int32Array,
  ) {
    this.length = offsets.length - 1
  }
}

export type Column =
  | TextColumn
  | RecurringTextColumn
  | CodeColumn
  | CodesColumn
  | PackedCodesColumn
  | NumberColumn
  | IntegerColumn
  | DayColumn
  | FlagColumn
  | EntriesColumn

/** Columns as everybody outside the program has them; what is kept in less room says the same as one of these (`plainColumn`). */
export type PlainColumn = Exclude<Column, RecurringTextColumn | PackedCodesColumn>

export type ColumnKind = Column['kind']
export type PlainKind = PlainColumn['kind']
