import { describe, expect, it } from 'vitest'
import { readBytes } from './read-bytes'

/** A file that says its size and gives these parts, and then ends or fails. */
const file = (size: number, parts: readonly string[], failure: Error | null = null) => ({
  size,
  stream: () =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        for (const part of parts) controller.enqueue(new TextEncoder().encode(part))
        if (failure) controller.error(failure)
        else controller.close()
      },
    }),
})

const read = async (...of: Parameters<typeof file>) => {
  const bytes = await readBytes(file(...of), () => undefined)
  return bytes && new TextDecoder().decode(bytes)
}

describe('a file that is read', () => {
  it('has all its bytes, and is told of as they come', async () => {
    const told: number[] = []
    await readBytes(file(6, ['abc', 'def']), (done) => told.push(done))
    expect(told).toEqual([3, 6])
    expect(await read(6, ['abc', 'def'])).toBe('abcdef')
    expect(await read(0, [])).toBe('')
  })

  it('is not half read where it is a folder, or grows or shrinks meanwhile', async () => {
    expect(await read(4096, [], new Error('NotFoundError'))).toBeNull()
    expect(await read(6, ['abc'], new Error('NotReadableError'))).toBeNull()
    expect(await read(6, ['abcdef', 'ghi'])).toBeNull()
    expect(await read(6, ['abc'])).toBeNull()
  })
})
