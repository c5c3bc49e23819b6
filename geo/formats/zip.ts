import { Zip, ZipDeflate } from 'fflate'
import { type Bytes, type Content, partsOf } from './content'
import type { ExportFile, SavedFile } from './export-file'
import type { ExportSet } from './export-set'

/** The earliest day that a zip can say: what is made from the same data is the same file. */
const NO_TIME = new Date(1980, 0, 1)

export const ZIP_TYPE = 'application/zip'

/** A file in a zip; its content is made when its turn comes. */
export interface ZipEntry {
  readonly name: string
  readonly content: () => Content | Promise<Content>
}

/** Files as a zip in parts, whose bytes say nothing of when it was made. */
export async function* zipParts(
  entries: Iterable<ZipEntry>,
): AsyncGenerator<Bytes, void, undefined> {
  const ready: Bytes[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes as Bytes)
  })
  for (const { name, content } of entries) {
    const file = new ZipDeflate(name)
    file.mtime = NO_TIME
    zip.add(file)
    for await (const part of partsOf(await content())) {
      file.push(part)
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(0), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}

/** A file and what belongs beside it, as entries under one name. */
export function entriesOf(file: ExportFile, set: ExportSet, content: Content): ZipEntry[] {
  const stem = file.stem(set)
  return [
    { name: `${stem}.${file.extension}`, content: () => content },
    ...file.beside.map(({ extension, write }) => ({
      name: `${stem}.${extension}`,
      content: () => write(set, stem),
    })),
  ]
}

/**
 * A file as it is saved, zipped with what belongs beside it or not: what a server answers, and what a
 * browser saves of a table that is only there. null where the source has nothing of the kind.
 */
export async function savedFile(
  file: ExportFile,
  set: ExportSet,
  isZipped: boolean,
): Promise<SavedFile | null> {
  const content = await file.write(set)
  if (content === null) return null
  const name = `${file.stem(set)}.${file.extension}`
  return isZipped
    ? { name: `${name}.zip`, mediaType: ZIP_TYPE, content: zipParts(entriesOf(file, set, content)) }
    : { name, mediaType: file.mediaType, content }
}
