import { type ForeignFile, type Format, type Reading, Stopped } from './format'
import { quoted, type Refusal, type Sheet } from './sheet'

type ReadBinary = (file: ForeignFile, reading: Reading) => Promise<Sheet | Refusal>

/** A format of bytes, by its reader, which is loaded when a file needs it. What the reader throws refuses the file. */
export function binaryFormat(
  id: Format['id'],
  recognises: Format['recognises'],
  load: () => Promise<ReadBinary>,
): Format {
  return {
    id,
    recognises,
    read: async (file, reading) => {
      const read = await load()
      try {
        return await read(file, reading)
      } catch (error) {
        if (error instanceof Stopped) throw error
        return { refused: 'broken-file', got: quoted(error instanceof Error ? error.message : '') }
      }
    },
  }
}
