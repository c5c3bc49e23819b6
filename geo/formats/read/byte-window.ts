/** Bytes that are unpacked into room of a size that is known; throws a RangeError for what goes beyond it. */
export class ByteWindow {
  readonly bytes: Uint8Array
  private written = 0

  constructor(length: number) {
    this.bytes = new Uint8Array(length)
  }

  /** Bytes as they stand in the packed ones: `count` of them from `at`. */
  literal(packed: Uint8Array, at: number, count: number): void {
    if (at + count > packed.length) throw new RangeError('packed bytes that break off')
    this.bytes.set(packed.subarray(at, at + count), this.written)
    this.written += count
  }

  /** Bytes that were unpacked before: `count` of them from `back` before the end, which they may reach beyond. */
  copy(back: number, count: number): void {
    if (!(back > 0 && back <= this.written && this.written + count <= this.bytes.length)) {
      throw new RangeError('packed bytes that refer beyond their content')
    }
    for (let i = 0; i < count; i++, this.written++) {
      this.bytes[this.written] = this.bytes[this.written - back] as number
    }
  }

  /** The bytes, which must be as many as were promised. */
  done(): Uint8Array {
    const { length } = this.bytes
    if (this.written === length) return this.bytes
    throw new RangeError(`expected ${length} bytes, got ${this.written}`)
  }
}
