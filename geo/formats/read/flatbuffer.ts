/** A table of FlatBuffers at a place in bytes; reading beyond them throws a RangeError. */
export class FlatTable {
  constructor(
    readonly view: DataView,
    private readonly at: number,
  ) {}

  /** The table that the number at `at` points to, as it does at the root. */
  static root(view: DataView, at: number): FlatTable {
    return new FlatTable(view, at + view.getUint32(at, true))
  }

  /** Where the value of a field is; null where it is not there and has its default. */
  private field(number: number): number | null {
    const table = this.at - this.view.getInt32(this.at, true)
    const slot = 4 + 2 * number
    if (slot >= this.view.getUint16(table, true)) return null
    const offset = this.view.getUint16(table + slot, true)
    return offset === 0 ? null : this.at + offset
  }

  /** A field read as a number by `read`. */
  number<T>(number: number, read: (view: DataView, at: number) => T, otherwise: T): T {
    const at = this.field(number)
    return at === null ? otherwise : read(this.view, at)
  }

  table(number: number): FlatTable | null {
    const at = this.field(number)
    return at === null ? null : FlatTable.root(this.view, at)
  }

  /** Where the elements of a list begin, and how many there are of so many bytes each. */
  list(number: number, width: number): { readonly at: number; readonly length: number } {
    const field = this.field(number)
    if (field === null) return { at: 0, length: 0 }
    const start = field + this.view.getUint32(field, true)
    const length = this.view.getUint32(start, true)
    if (start + 4 + length * width > this.view.byteLength) {
      throw new RangeError(`a list of ${length}: beyond the end of the file`)
    }
    return { at: start + 4, length }
  }

  tables(number: number): FlatTable[] {
    const { at, length } = this.list(number, 4)
    return Array.from({ length }, (_, i) => FlatTable.root(this.view, at + 4 * i))
  }

  text(number: number): string {
    const { at, length } = this.list(number, 1)
    const { buffer, byteOffset } = this.view
    return new TextDecoder().decode(new Uint8Array(buffer, byteOffset + at, length))
  }
}
