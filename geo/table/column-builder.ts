import {
  CodeColumn,
  type Codes,
  CodesColumn,
  type Column,
  DayColumn,
  EntriesColumn,
  FlagColumn,
  IntegerColumn,
  NOT_STATED,
  NumberColumn,
  TextColumn,
} from './column'

/** Makes a column of one cell after another. */
export interface ColumnBuilder<T> {
  readonly push: (value: T) => void
  readonly done: () => Column
}

const encoder = new TextEncoder()

/** A typed array that grows. */
export class Growing<A extends Int32Array | Float64Array | Uint8Array | Uint16Array | Uint32Array> {
  length = 0

  constructor(
    private values: A,
    private readonly make: (length: number) => A,
  ) {}

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(1)
    this.values[this.length++] = value
  }

  /** All that there is, and room for more after `length`; another array once there is no room. */
  get all(): A {
    return this.values
  }

  /** What stands at a place below `length`. */
  at(index: number): number {
    return this.values[index] as number
  }

  set(index: number, value: number): void {
    this.values[index] = value
  }

  /** Room for so many more, at the end. */
  reserve(count: number): A {
    if (this.length + count > this.values.length) {
      const grown = this.values.length * (this.values.length < LARGE ? 2 : 1.5)
      const wider = this.make(Math.max(Math.ceil(grown), this.length + count))
      wider.set(this.values)
      this.values = wider
    }
    return this.values
  }

  /** All of it, in no more room than it takes; nothing can be added any more. */
  done(): A {
    const all = this.values.slice(0, this.length) as A
    this.values = this.make(0)
    return all
  }
}

/** From so many values on, half as many more are room enough. */
const LARGE = 1 << 20

const int32 = () => new Growing(new Int32Array(64), (length) => new Int32Array(length))
const uint32 = () => new Growing(new Uint32Array(64), (length) => new Uint32Array(length))

/** A text that is longer is encoded by the engine: a loop is faster than a call out of it for a short one alone. */
const SHORT = 48

/** Writes a text as UTF-8 into `room` from `at` on, and says how many bytes it took. */
function encodeAt(text: string, room: Uint8Array, at: number): number {
  if (text.length > SHORT) return encoder.encodeInto(text, room.subarray(at)).written
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x7f) return i + encoder.encodeInto(text.slice(i), room.subarray(at + i)).written
    room[at + i] = unit
  }
  return text.length
}

/** Texts; an empty one is none. Text that is not well-formed loses what is not. */
export class TextBuilder implements ColumnBuilder<string | null> {
  private readonly bytes = new Growing(new Uint8Array(1024), (length) => new Uint8Array(length))
  private readonly offsets = int32()

  constructor() {
    this.offsets.push(0)
  }

  push = (text: string | null): void => {
    if (text) {
      const room = this.bytes.reserve(text.length * 3)
      this.bytes.length += encodeAt(text, room, this.bytes.length)
    }
    this.offsets.push(this.bytes.length)
  }

  done = (): TextColumn => new TextColumn(this.bytes.done(), this.offsets.done())
}

/** Numbers the texts of a dictionary in the order in which they are first seen. */
class DictionaryBuilder {
  private readonly numbers = new Map<string, number>()
  private readonly texts = new TextBuilder()

  /** Options that are there whether a row has them or not, in this order. */
  constructor(options: readonly string[] = []) {
    for (const option of options) this.codeOf(option)
  }

  get size(): number {
    return this.numbers.size
  }

  codeOf(option: string): number {
    const known = this.numbers.get(option)
    if (known !== undefined) return known
    const code = this.numbers.size
    this.numbers.set(option, code)
    this.texts.push(option)
    return code
  }

  done(): TextColumn {
    return this.texts.done()
  }
}

/** What stands for "none" until it is known how many options there are. */
export const NONE = 0xffff_ffff

/** Codes, or `NONE`, in as few bytes as the number of options allows; "none" is one past the last. */
export function narrowCodes(codes: Uint32Array, options: number): Codes {
  const make = options < 0xff ? Uint8Array : options < 0xffff ? Uint16Array : Uint32Array
  const narrow = new make(codes.length)
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number
    narrow[i] = code === NONE ? options : code
  }
  return narrow
}

/** One option a row; null and an empty text are none. */
export class CodeBuilder implements ColumnBuilder<string | null> {
  private readonly dictionary: DictionaryBuilder
  private readonly codes = uint32()

  constructor(options?: readonly string[]) {
    this.dictionary = new DictionaryBuilder(options)
  }

  push = (option: string | null): void => {
    this.codes.push(option ? this.dictionary.codeOf(option) : NONE)
  }

  done = (): CodeColumn =>
    new CodeColumn(narrowCodes(this.codes.done(), this.dictionary.size), this.dictionary.done())
}

/** Any number of options a row, each once. */
export class CodesBuilder implements ColumnBuilder<readonly string[]> {
  private readonly dictionary: DictionaryBuilder
  private readonly codes = uint32()
  private readonly offsets = int32()

  constructor(options?: readonly string[]) {
    this.dictionary = new DictionaryBuilder(options)
    this.offsets.push(0)
  }

  push = (options: readonly string[]): void => {
    const start = this.codes.length
    for (const option of options) {
      const code = this.dictionary.codeOf(option)
      if (!this.isAmong(start, code)) this.codes.push(code)
    }
    this.offsets.push(this.codes.length)
  }

  private isAmong(start: number, code: number): boolean {
    for (let i = start; i < this.codes.length; i++) if (this.codes.at(i) === code) return true
    return false
  }

  done = (): CodesColumn =>
    new CodesColumn(
      narrowCodes(this.codes.done(), this.dictionary.size),
      this.offsets.done(),
      this.dictionary.done(),
    )
}

/** Numbers; null is none. */
export class NumberBuilder implements ColumnBuilder<number | null> {
  private readonly values = new Growing(new Float64Array(64), (length) => new Float64Array(length))

  push = (value: number | null): void => this.values.push(value ?? Number.NaN)
  done = (): NumberColumn => new NumberColumn(this.values.done())
}

/** Whole numbers; null is none. */
export class IntegerBuilder implements ColumnBuilder<number | null> {
  private readonly values = int32()

  push = (value: number | null): void => this.values.push(value ?? NOT_STATED)
  done = (): IntegerColumn => new IntegerColumn(this.values.done())
}

/** Days counted from 1 January 1970; null is none. */
export class DayBuilder implements ColumnBuilder<number | null> {
  private readonly values = int32()

  push = (value: number | null): void => this.values.push(value ?? NOT_STATED)
  done = (): DayColumn => new DayColumn(this.values.done())
}

/** Yes or no. */
export class FlagBuilder implements ColumnBuilder<boolean> {
  private readonly values = new Growing(new Uint8Array(64), (length) => new Uint8Array(length))

  push = (value: boolean): void => this.values.push(value ? 1 : 0)
  done = (): FlagColumn => new FlagColumn(this.values.done())
}

/** Any number of entries a row, each with a value for every field. */
export class EntriesBuilder<T extends Readonly<Record<string, unknown>>>
  implements ColumnBuilder<readonly T[]>
{
  private readonly offsets = int32()
  private entries = 0

  constructor(private readonly fields: { [K in keyof T & string]: ColumnBuilder<T[K]> }) {
    this.offsets.push(0)
  }

  push = (entries: readonly T[]): void => {
    for (const entry of entries) {
      for (const [name, field] of Object.entries<ColumnBuilder<never>>(this.fields)) {
        field.push(entry[name] as never)
      }
    }
    this.entries += entries.length
    this.offsets.push(this.entries)
  }

  done = (): EntriesColumn =>
    new EntriesColumn(
      new Map(
        Object.entries(this.fields).map(([name, field]) => [
          name,
          (field as ColumnBuilder<unknown>).done(),
        ]),
      ),
      this.offsets.done(),
    )
}
