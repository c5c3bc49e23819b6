import { strToU8, zipSync } from 'fflate'
import type { ExportSet } from './export-set'
import type { ExportFile } from './formats'

/** The earliest day that a zip can say: what is made from the same data is the same file. */
const NO_TIME = new Date(1980, 0, 1)

export const ZIP_TYPE = 'application/zip'

/** A file and what belongs beside it, as a zip whose bytes say nothing of when it was made. */
export function zipOf(file: ExportFile, set: ExportSet): Uint8Array<ArrayBuffer> {
  const stem = file.stem(set)
  const texts = {
    [`${stem}.${file.extension}`]: file.write(set),
    ...Object.fromEntries(
      file.beside.map(({ extension, write }) => [`${stem}.${extension}`, write(set, stem)]),
    ),
  }
  return zipSync(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
    { mtime: NO_TIME },
  )
}
