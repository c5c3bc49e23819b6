import { filesIn, gunzipped, isData, isGzip, isZip, namesIn } from './archive'
import { decodeText } from './encoding'
import type { ForeignFile, FormatId, Reading } from './format'
import { severalParts } from './parts'
import { FORMATS } from './registry'
import { isRefusal, type Refusal, type Sheet } from './sheet'
import { unreadFormat } from './unread'

/** How much of a file is looked at. */
const LOOKED_AT = 4_096

/** How many wrappings are taken off: a gzip or a workbook may lie in a zip. */
const MOST_WRAPPINGS = 3

interface Read {
  readonly format: FormatId
  readonly sheet: Sheet
}

/**
 * The sheet of a file, whatever it is packed in, by the first format that recognises it. Of several
 * files in an archive the one that `reading` names is read, as a path into archives within archives.
 */
export async function sheetOfFile(
  bytes: Uint8Array,
  reading: Reading,
  wrappings = MOST_WRAPPINGS,
): Promise<Read | Refusal> {
  if (isGzip(bytes)) {
    const content = gunzipped(bytes)
    if (isRefusal(content)) return content
    return wrappings > 0 ? sheetOfFile(content, reading, wrappings - 1) : TOO_WRAPPED
  }
  const file = lookedAt(bytes, reading.encoding)
  if (isRefusal(file)) return file
  const unread = unreadFormat(file)
  if (unread) return { refused: 'unsupported', got: unread }
  for (const format of FORMATS) {
    const sheet = format.recognises(file) ? await format.read(file, reading) : null
    if (sheet) return isRefusal(sheet) ? sheet : { format: format.id, sheet }
  }
  if (!isZip(bytes)) return unknown(file)
  return wrappings > 0 ? sheetInZip(file, reading, wrappings - 1) : TOO_WRAPPED
}

const TOO_WRAPPED: Refusal = { refused: 'too-deep', got: String(MOST_WRAPPINGS) }

function lookedAt(bytes: Uint8Array, encoding: string | null): ForeignFile | Refusal {
  const names = isZip(bytes) ? namesIn(bytes) : []
  if (isRefusal(names)) return names
  const { text } = decodeText(bytes.subarray(0, LOOKED_AT), encoding)
  const isText = !isZip(bytes) && !text.includes('\u0000')
  return { bytes, names, begins: isText ? text.trimStart() : '' }
}

function unknown({ bytes, begins }: ForeignFile): Refusal {
  if (begins.startsWith('<')) return { refused: 'unknown-format', got: 'XML' }
  if (begins !== '') return { refused: 'unknown-format', got: 'JSON' }
  const isBlank = bytes.every((byte) => [0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf].includes(byte))
  return isBlank ? { refused: 'empty', got: '' } : { refused: 'unknown-format', got: 'binary' }
}

async function sheetInZip(
  { bytes, names }: ForeignFile,
  reading: Reading,
  wrappings: number,
): Promise<Read | Refusal> {
  const data = names.filter(isData)
  if (data.length === 0) return { refused: 'empty', got: '' }
  const { part } = reading
  const chosen = data.length === 1 ? data[0] : data.find((name) => isWithin(name, part))
  if (chosen === undefined) return severalParts(data)
  const files = filesIn(bytes, (name) => name === chosen)
  if (isRefusal(files)) return files
  const content = files.get(chosen) ?? new Uint8Array(0)
  const inner = isWithin(chosen, part) ? part?.slice(chosen.length + 1) || null : part
  const read = await sheetOfFile(content, { ...reading, part: inner }, wrappings)
  const isOpen = isRefusal(read) && read.refused === 'several-files' && data.length > 1
  return isOpen ? severalParts((read.choices ?? []).map((name) => `${chosen}/${name}`)) : read
}

const isWithin = (name: string, part: string | null) =>
  part === name || (part?.startsWith(`${name}/`) ?? false)
