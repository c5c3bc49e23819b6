import Papa from 'papaparse'
import { withKnownHeader } from './conventions'
import { type DelimitedHead, delimitedHead, distinct, raggedFault } from './delimited'
import type { Reading } from './format'
import { withoutMojibake } from './mojibake'
import { PackedRows } from './packed-rows'
import {
  MOST_CELLS,
  MOST_COLUMNS,
  type Refusal,
  type RowFault,
  type Sheet,
  type SheetNote,
} from './sheet'

/** How many bytes are made into text at a time. */
const PART_BYTES = 4_000_000

/** A record that is longer, in letters, is left to the reader that looks at the text as a whole. */
const LONGEST_RECORD = 16_000_000

const ENCODINGS = [
  { label: 'utf-8', isGuess: false },
  { label: 'windows-1252', isGuess: true },
] as const

/**
 * A large text of lines as a sheet, read part by part so that never more of it is text than a part,
 * with progress. Only what is plain: null for a text that has to be seen as a whole, such as one
 * whose quotes do not match, whose rows stand in quotes, or that is in UTF-16.
 */
export async function streamDelimited(
  bytes: Uint8Array,
  reading: Pick<Reading, 'encoding' | 'pause' | 'mostCells'>,
  partBytes = PART_BYTES,
): Promise<Sheet | Refusal | null> {
  const { encoding } = reading
  const asked = ENCODINGS.filter(({ label }) => encoding === null || encoding === label)
  for (const { label, isGuess } of asked) {
    const parts = textParts(bytes, label, partBytes)
    const read = await readParts(parts, reading, bytes.length)
    if (read === 'other-encoding') continue
    if (read === null || 'refused' in read || !isGuess || encoding !== null) return read
    return { ...read, notes: [...read.notes, { kind: 'encoding', got: label }] }
  }
  return null
}

interface TextPart {
  readonly text: string
  /** Up to which byte the file is read. */
  readonly end: number
}

/** The text of bytes part by part; throws a TypeError where they are not of the encoding. */
function* textParts(bytes: Uint8Array, label: string, partBytes: number): Generator<TextPart> {
  const decoder = new TextDecoder(label, { fatal: true })
  for (let at = 0; at < bytes.length; at += partBytes) {
    const end = Math.min(at + partBytes, bytes.length)
    yield { text: decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length }), end }
  }
}

async function readParts(
  parts: Generator<TextPart>,
  { pause, mostCells }: Pick<Reading, 'pause' | 'mostCells'>,
  size: number,
): Promise<Sheet | Refusal | 'other-encoding' | null> {
  let reader: RecordReader | null = null
  let rest = ''
  for (;;) {
    const part = nextOf(parts)
    if (part === 'other-encoding') return part
    const text = rest + (part?.text ?? '')
    if (text.includes('\u0000') || text.length - (part?.text.length ?? 0) > LONGEST_RECORD)
      return null
    if (!reader) {
      const head = delimitedHead(text.slice(0, lastRecordEnd(text, '\n') || text.length))
      if (!head) return null
      reader = new RecordReader(head, mostCells)
      rest = text.slice(head.said)
    } else rest = text
    const end: number = part ? lastRecordEnd(rest, reader.newline) : rest.length
    if (end > 0) {
      const fault = reader.read(rest.slice(0, end))
      if (fault !== 'read') return fault
      rest = rest.slice(end)
    }
    if (!part) return reader.done()
    await pause(part.end, size)
  }
}

function nextOf(parts: Generator<TextPart>): TextPart | null | 'other-encoding' {
  try {
    const { done, value } = parts.next()
    return done ? null : value
  } catch (error) {
    if (error instanceof TypeError) return 'other-encoding'
    throw error
  }
}

/** After the last line end that is in no quotation; 0 where there is none. */
function lastRecordEnd(text: string, newline: string): number {
  let isQuoted = countQuotes(text, 0, text.length) % 2 === 1
  let after = text.length
  for (
    let at = text.lastIndexOf(newline);
    at >= 0;
    at = at === 0 ? -1 : text.lastIndexOf(newline, at - 1)
  ) {
    if (countQuotes(text, at, after) % 2 === 1) isQuoted = !isQuoted
    if (!isQuoted) return at + newline.length
    after = at
  }
  return 0
}

function countQuotes(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('"', from); at >= 0 && at < to; at = text.indexOf('"', at + 1)) count++
  return count
}

/** Takes the records of one part after another into a sheet. */
class RecordReader {
  private readonly rows = new PackedRows()
  private readonly faults: RowFault[] = []
  private mended = 0
  private isBegun = false
  /** Records above the rows: what is set aside, the header, the tags. */
  private above: number

  constructor(
    private readonly head: DelimitedHead,
    private readonly mostCells = MOST_CELLS,
  ) {
    this.above = head.above
  }

  get newline(): string {
    return this.head.newline
  }

  /** Whether a part could be read; null where the text has to be seen as a whole. */
  read(written: string): 'read' | Refusal | null {
    const { delimiter, newline, names } = this.head
    const { text, count } = withoutMojibake(written)
    this.mended += count
    const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: newline as '\n' })
    if (errors.some(({ type }) => type === 'Quotes')) return null
    for (const cells of data) {
      if (!cells.some((cell) => cell.trim() !== '')) continue
      if (cells.length === 1 && names.length > 1 && cells[0]?.includes(delimiter)) return null
      if (cells.length > MOST_COLUMNS)
        return { refused: 'too-many-columns', got: String(cells.length) }
      if (this.above > 0) {
        this.above--
        continue
      }
      this.rows.push(cells)
      this.faults.push(...raggedFault(cells, names.length, this.rows.length))
      this.isBegun = true
    }
    const { length } = this.rows
    const isHuge = length * Math.max(names.length, this.rows.width) > this.mostCells
    return isHuge ? { refused: 'too-large', got: `${length} × ${names.length}` } : 'read'
  }

  done(): Sheet | null {
    if (!this.isBegun) return null
    const { names, notes } = this.head
    const columns = distinct(names, Math.max(names.length, this.rows.width))
    this.rows.widen(columns.length)
    const mended: SheetNote[] =
      this.mended > 0 ? [{ kind: 'mojibake', got: 'Mac Roman', count: this.mended }] : []
    const sheet = { columns, rows: this.rows, faults: this.faults, notes: [...notes, ...mended] }
    return withKnownHeader(sheet)
  }
}
