interface Runs {
  readonly start: number
  readonly end: number
  /** How many bits a number takes. */
  readonly width: number
  readonly count: number
  /** Whether there may be fewer. */
  readonly isMost?: boolean
}

/** So many numbers a last run may have beyond those that count. */
const MOST_FILLED = 504

/**
 * Walks runs of one number or of packed ones, as Parquet has its levels and its places in a dictionary,
 * and throws a RangeError where they hold more than `count`: a reader repeats a number as often as it
 * is told to. Says nothing of the numbers themselves.
 */
export function checkRuns(
  view: DataView,
  { start, end, width, count, isMost = false }: Runs,
): void {
  let [at, seen] = [start, 0]
  const varint = () => {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = view.getUint8(at++)
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    throw new RangeError('a number without end')
  }
  while (seen < count && at < end) {
    const head = varint()
    const isPacked = head % 2 === 1
    const runs = Math.floor(head / 2)
    seen += isPacked ? runs * 8 : runs
    at += isPacked ? runs * width : Math.ceil(width / 8)
    // Packed numbers come in groups, the last of which may be filled up.
    if (seen > count + (isPacked ? MOST_FILLED : 0)) throw new RangeError(`a run beyond ${count}`)
  }
  if (seen < count && !isMost) throw new RangeError(`expected ${count} values, got ${seen}`)
}
