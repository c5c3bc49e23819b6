import { decodeText } from './encoding'
import type { Format, Reading } from './format'
import { withoutMojibake } from './mojibake'
import { namesOurColumns } from './own-names'
import type { Refusal, Sheet, SheetNote } from './sheet'

/** More bytes than this are no one text of JavaScript. */
export const MOST_TEXT = 2 ** 29 - 25

type ReadText = (text: string) => Sheet | Refusal | null

/**
 * A format whose files are texts, by its reader, which is loaded when a file needs it. Says which
 * encoding was guessed, and which letters were put right; what is nested so deep that it cannot be walked is meant to exhaust, and refused.
 */
export function textFormat(
  id: Format['id'],
  recognises: (begins: string) => boolean,
  load: () => Promise<ReadText>,
): Format {
  return {
    id,
    recognises: ({ begins }) => begins !== '' && recognises(begins),
    read: async ({ bytes }, { encoding: chosen, pause }) => {
      if (bytes.length > MOST_TEXT) return { refused: 'too-large', got: String(bytes.length) }
      const read = await load()
      const { text: written, encoding, isGuess } = decodeText(bytes, chosen)
      const { text, count } = namesOurColumns(written)
        ? { text: written, count: 0 }
        : withoutMojibake(written)
      await pause(bytes.length / 2, bytes.length)
      const sheet = shallow(() => read(text))
      if (!sheet || 'refused' in sheet) return sheet
      const notes: SheetNote[] = [...sheet.notes]
      if (isGuess) notes.push({ kind: 'encoding', got: encoding })
      if (count > 0) notes.push({ kind: 'mojibake', got: 'Mac Roman', count })
      return { ...sheet, notes }
    },
  }
}

/** A smaller file is read at once. */
const LEAST_IN_PARTS = 2_000_000

type ReadParts = (
  bytes: Uint8Array,
  reading: Pick<Reading, 'encoding' | 'pause' | 'mostCells'>,
) => Promise<Sheet | Refusal | null>

/** The same format, whose large files are read part by part where that can be; null from `load`'s reader says that it cannot. */
export const inParts = (format: Format, load: () => Promise<ReadParts>): Format => ({
  ...format,
  read: async (file, reading) => {
    const readParts = file.bytes.length < LEAST_IN_PARTS ? null : await load()
    return (await readParts?.(file.bytes, reading)) ?? format.read(file, reading)
  },
})

function shallow<T>(read: () => T): T | Refusal {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return { refused: 'too-deep', got: '' }
    throw error
  }
}
