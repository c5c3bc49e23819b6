/**
 * All bytes of a file, with how many are there said after each part; null where it cannot be read to
 * the end that it had when it was chosen: a folder, a file that was moved, or one that is written to.
 */
export async function readBytes(
  file: Pick<Blob, 'size' | 'stream'>,
  onProgress: (done: number) => void,
): Promise<Uint8Array | null> {
  try {
    const whole = new Uint8Array(file.size)
    let done = 0
    const reader = file.stream().getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (done + part.value.length > whole.length) return null
      whole.set(part.value, done)
      done += part.value.length
      onProgress(done)
    }
    return done === whole.length ? whole : null
  } catch (error) {
    // What a browser says of it has many names; that memory ran out is another matter.
    if (error instanceof RangeError) throw error
    return null
  }
}
