/** How much of a file is fetched at a time. A stream would come in a hundred times as many parts, and takes twice as long. */
const PART = 32 << 20

/**
 * All bytes of a file, with those that are there and how many they are said after each part; null
 * where it cannot be read to the end that it had when it was chosen: a folder, a file that was moved,
 * or one that is written to.
 */
export async function readBytes(
  file: Pick<Blob, 'size' | 'slice'>,
  onProgress: (done: number, whole: Uint8Array) => void,
  size = PART,
): Promise<Uint8Array | null> {
  try {
    const whole = new Uint8Array(file.size)
    const fetched = (from: number) => {
      const part = file.slice(from, Math.min(from + size, whole.length)).arrayBuffer()
      // It may fail while what came before is not even looked at.
      part.catch(() => undefined)
      return part
    }
    let next = fetched(0)
    for (let done = 0; ; ) {
      const part = new Uint8Array(await next)
      if (part.length !== Math.min(size, whole.length - done)) return null
      const end = done + part.length
      // The next part comes while this one is worked on.
      if (end < whole.length) next = fetched(end)
      whole.set(part, done)
      onProgress(end, whole)
      if (end === whole.length) return whole
      done = end
    }
  } catch (error) {
    // What a browser says of it has many names; that memory ran out is another matter.
    if (error instanceof RangeError) throw error
    return null
  }
}
