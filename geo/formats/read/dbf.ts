import type { Cell } from '../cell'
import { decodeText } from './encoding'

/** The rows of a dBASE table, and by which encoding they were read where that is a guess. */
export interface DbfTable {
  readonly names: readonly string[]
  /** Null for a row that was deleted. */
  readonly rows: readonly (readonly Cell[] | null)[]
  readonly guessed: string | null
}

const [HEADER, FIELD, END_OF_FIELDS, DELETED] = [32, 32, 0x0d, 0x2a]

/** Encodings by the number that a header has for the language of its texts. */
const LANGUAGES: Readonly<Record<number, string>> = {
  2: 'cp850',
  3: 'windows-1252',
  87: 'windows-1252',
  89: 'windows-1252',
  101: 'ibm866',
  125: 'windows-1255',
  126: 'windows-1256',
  200: 'windows-1250',
  201: 'windows-1251',
  202: 'windows-1254',
  203: 'windows-1253',
}

/** The encoding that a .cpg names, as `TextDecoder` knows it; null for none that is known. */
export function namedEncoding(name: string): string | null {
  const bare = name
    .trim()
    .toLowerCase()
    .replace(/^ansi\s*/, '')
  const iso = /^(?:iso)?[\s_-]*8859[\s_-]*(\d+)$/.exec(bare)
  const labels = [
    bare,
    iso ? `iso-8859-${iso[1]}` : '',
    `windows-${bare.replace(/^(cp|win)?-?/, '')}`,
  ]
  return labels.find((label) => label !== '' && isEncoding(label)) ?? null
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

/** Reads a dBASE table, as it lies beside a shapefile. Throws a RangeError where it is shorter than it says. */
export function readDbf(bytes: Uint8Array, encoding: string | null): DbfTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [count, start, width] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ]
  const language = LANGUAGES[view.getUint8(29)]
  const known = encoding ?? (language && isEncoding(language) ? language : null)
  // One encoding for the whole table, found in all of its texts.
  const { encoding: found, isGuess } = decodeText(bytes.subarray(start), known)
  const decoder = new TextDecoder(found)
  const text = (from: number, length: number) =>
    decoder
      .decode(bytes.subarray(from, from + length))
      .replace(/\0.*$/s, '')
      .trim()
  const fields: { name: string; type: string; at: number; length: number }[] = []
  let at = 1
  for (let from = HEADER; from + FIELD <= start && bytes[from] !== END_OF_FIELDS; from += FIELD) {
    const length = view.getUint8(from + 16)
    fields.push({
      name: text(from, 11),
      type: String.fromCharCode(view.getUint8(from + 11)),
      at,
      length,
    })
    at += length
  }
  if (start < HEADER || width < at || start + count * width > bytes.length) {
    throw new RangeError(`a table of ${count} rows: longer than its file`)
  }
  const rows = Array.from({ length: count }, (_, row) => {
    const from = start + row * width
    if (bytes[from] === DELETED) return null
    return fields.map(({ type, at: offset, length }) =>
      type === 'I' ? view.getInt32(from + offset, true) : cellOf(type, text(from + offset, length)),
    )
  })
  const isAscii = !bytes.subarray(start).some((byte) => byte > 0x7f)
  return {
    names: fields.map(({ name }) => name),
    rows,
    guessed: isGuess && !isAscii ? found : null,
  }
}

function cellOf(type: string, text: string): Cell {
  if (text === '') return null
  switch (type) {
    case 'N':
    case 'F':
      // A number too long for its field is written as asterisks.
      return Number.isFinite(Number(text)) ? Number(text) : null
    case 'D':
      return /^(?!0{8})\d{8}$/.test(text)
        ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
        : null
    case 'L':
      return /^[yt]$/i.test(text) ? 'true' : /^[nf]$/i.test(text) ? 'false' : null
    case 'C':
      return text
    default:
      return null
  }
}
