import { MOST_BYTES } from './cell-bytes'
import { withKnownHeader } from './conventions'
import { type DelimitedHead, delimitedHead, distinct, raggedFault } from './delimited'
import type { Reading } from './format'
import { PackedRows } from './packed-rows'
import { LONGEST_RECORD, type PlainText, plainText } from './plain-text'
import { RecordScanner } from './record-scanner'
import {
  MOST_CELLS,
  MOST_COLUMNS,
  type Refusal,
  type RowFault,
  type Sheet,
  type SheetNote,
} from './sheet'

/** How many bytes are read between two pauses. */
const PART_BYTES = 4_000_000

/** So many bytes tell how the rest is to be read. */
const HEAD_BYTES = 250_000

const ENCODINGS = [
  { label: 'utf-8', isGuess: false },
  { label: 'windows-1252', isGuess: true },
] as const

/**
 * A large text of lines as a sheet over its bytes, of which none is made a string before somebody asks
 * for it, with progress. Only what is plain: null for a text that has to be seen as a whole, such as
 * one whose quotes do not match, whose rows stand in quotes, or that is in UTF-16.
 */
export async function streamDelimited(
  bytes: Uint8Array,
  { encoding, pause, mostCells = MOST_CELLS }: Pick<Reading, 'encoding' | 'pause' | 'mostCells'>,
  partBytes = PART_BYTES,
): Promise<Sheet | Refusal | null> {
  const asked = ENCODINGS.filter(({ label }) => encoding === null || encoding === label)
  for (const { label, isGuess } of asked) {
    const half = (done: number) => pause(done / 2, bytes.length)
    const text = await plainText(bytes, label, half, partBytes)
    if (text === 'other-encoding') continue
    if (text === null || text.bytes.length > MOST_BYTES) return null
    const onward = (done: number) => half(bytes.length * (1 + done / text.bytes.length))
    const read = await readRecords(text, { partBytes, mostCells, pause: onward })
    if (read === null || 'refused' in read || !isGuess || encoding !== null) return read
    return { ...read, notes: [...read.notes, { kind: 'encoding', got: label }] }
  }
  return null
}

interface ReadingRecords {
  readonly partBytes: number
  readonly mostCells: number
  readonly pause: (done: number) => Promise<void>
}

async function readRecords(
  { bytes, mended }: PlainText,
  { partBytes, mostCells, pause }: ReadingRecords,
): Promise<Sheet | Refusal | null> {
  const head = delimitedHead(beginning(bytes, Math.min(partBytes, HEAD_BYTES)))
  if (!head) return null
  const scanner = new RecordScanner(bytes, head.delimiter, head.newline)
  const taker = new RecordTaker(bytes, head, mostCells)
  let paused = 0
  for (let at = head.said; at < bytes.length; ) {
    const next = scanner.read(at)
    if (next === -1 || next - at > LONGEST_RECORD) return null
    const fault = taker.take(scanner)
    if (fault !== 'taken') return fault
    at = next
    if (at - paused >= partBytes || at >= bytes.length) {
      paused = at
      await pause(at)
    }
  }
  return taker.done(mended)
}

/** The text that a file begins with, up to the end of a record where it has one. */
function beginning(bytes: Uint8Array, most: number): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const text = decoder.decode(bytes.subarray(0, most), { stream: true })
  return bytes.length <= most ? text : text.slice(0, lastRecordEnd(text) || text.length)
}

/** After the last line end that is in no quotation; 0 where there is none. */
function lastRecordEnd(text: string): number {
  let end = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]
    if (unit === '"') isQuoted = !isQuoted
    else if (unit === '\n' && !isQuoted) end = at + 1
  }
  return end
}

/** Takes one record after another into a sheet. */
class RecordTaker {
  private readonly rows: PackedRows
  private readonly faults: RowFault[] = []
  private isBegun = false
  /** Records above the rows: what is set aside, the header, the tags. */
  private above: number

  constructor(
    private readonly bytes: Uint8Array,
    private readonly head: DelimitedHead,
    private readonly mostCells: number,
  ) {
    this.above = head.above
    this.rows = new PackedRows(bytes)
  }

  /** Whether a record could be taken; null where the text has to be seen as a whole. */
  take(record: RecordScanner): 'taken' | Refusal | null {
    const { names, delimiter } = this.head
    const { count } = record
    if (isEmpty(record, this.bytes)) return 'taken'
    if (count === 1 && names.length > 1 && holds(record, this.bytes, delimiter)) return null
    if (count > MOST_COLUMNS) return { refused: 'too-many-columns', got: String(count) }
    if (this.above > 0) {
      this.above--
      return 'taken'
    }
    const { rows, faults } = this
    if (!rows.push(record)) return null
    if (count !== names.length) faults.push(...raggedFault(count, names.length, rows.length))
    this.isBegun = true
    const isHuge = rows.length * Math.max(names.length, rows.width) > this.mostCells
    return isHuge ? { refused: 'too-large', got: `${rows.length} × ${names.length}` } : 'taken'
  }

  done(mended: number): Sheet | null {
    if (!this.isBegun) return null
    const { names, notes } = this.head
    const { rows, faults } = this
    const columns = distinct(names, Math.max(names.length, rows.width))
    rows.widen(columns.length)
    const said: SheetNote[] =
      mended > 0 ? [{ kind: 'mojibake', got: 'Mac Roman', count: mended }] : []
    return withKnownHeader({ columns, rows, faults, notes: [...notes, ...said] })
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Whether all cells of a record are blank. */
function isEmpty({ starts, ends, count }: RecordScanner, bytes: Uint8Array): boolean {
  for (let i = 0; i < count; i++) {
    const [start, end] = [starts[i] as number, ends[i] as number]
    const first = bytes[start] as number
    // A letter of ASCII is none of the blanks, and most cells begin with one.
    if (start < end && first > 0x20 && first < 0x7f) return false
    if (decoder.decode(bytes.subarray(start, end)).trim() !== '') return false
  }
  return true
}

/** Whether the first cell of a record has a letter of ASCII. */
function holds({ starts, ends }: RecordScanner, bytes: Uint8Array, letter: string): boolean {
  return bytes.subarray(starts[0], ends[0]).includes(letter.charCodeAt(0))
}
