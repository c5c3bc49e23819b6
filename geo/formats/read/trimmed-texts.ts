import { type Column, RecurringTextColumn, TextColumn, type Texts } from '../../table/column'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = new TextEncoder()

/** Texts of a column without the blanks round them, of texts or of codes; the same column where none has any. */
export function trimmedTexts(column: Column): Texts {
  switch (column.kind) {
    case 'text':
      return trimmed(column)
    case 'code':
      return new RecurringTextColumn(column.codes, trimmed(column.texts))
    case 'recurring': {
      const texts = trimmed(column.texts)
      return texts === column.texts ? column : new RecurringTextColumn(column.codes, texts)
    }
    default:
      throw new TypeError(`expected a column of texts, got one of kind ${column.kind}`)
  }
}

function trimmed(column: TextColumn): TextColumn {
  const { bytes, offsets, length } = column
  const starts = new Int32Array(length)
  const ends = new Int32Array(length)
  let isChanged = false
  for (let row = 0; row < length; row++) {
    const [start, end] = [offsets[row] as number, offsets[row + 1] as number]
    starts[row] = start
    ends[row] = end
    if (start === end) continue
    const [first, last] = [bytes[start] as number, bytes[end - 1] as number]
    if (isLetter(first) && isLetter(last)) continue
    const text = decoder.decode(bytes.subarray(start, end))
    const left = text.trimStart()
    starts[row] = end - encoder.encode(left).length
    ends[row] = (starts[row] as number) + encoder.encode(left.trimEnd()).length
    isChanged ||= starts[row] !== start || ends[row] !== end
  }
  return isChanged ? cut(bytes, starts, ends) : column
}

/** Letters and signs of ASCII, none of which is a blank. */
const isLetter = (byte: number) => byte > 0x20 && byte < 0x7f

/** Pieces of bytes, end to end. */
function cut(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): TextColumn {
  const offsets = new Int32Array(starts.length + 1)
  for (let row = 0; row < starts.length; row++) {
    offsets[row + 1] = (offsets[row] as number) + (ends[row] as number) - (starts[row] as number)
  }
  const found = new Uint8Array(offsets[starts.length] as number)
  for (let row = 0; row < starts.length; row++) {
    found.set(bytes.subarray(starts[row], ends[row]), offsets[row])
  }
  return new TextColumn(found, offsets)
}
