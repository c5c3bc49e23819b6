import { describe, expect, it } from 'vitest'
import { readBytes } from './read-bytes'

/** A file that says its size and has this content, and can be read up to a place where it fails. */
const file = (size: number, content: string, failsAt = Number.POSITIVE_INFINITY) => ({
  size,
  slice: (from = 0, to = size) => {
    const part = new Blob([content]).slice(from, to)
    if (to > failsAt) part.arrayBuffer = () => Promise.reject(new Error('NotReadableError'))
    return part
  },
})

const read = async (...of: Parameters<typeof file>) => {
  const bytes = await readBytes(file(...of), () => undefined, 3)
  return bytes && new TextDecoder().decode(bytes)
}

describe('a file that is read', () => {
  it('has all its bytes, and is told of as they come', async () => {
    const told: [number, string][] = []
    await readBytes(
      file(7, 'abcdefg'),
      (done, whole) => told.push([done, new TextDecoder().decode(whole.subarray(0, done))]),
      3,
    )
    expect(told).toEqual([
      [3, 'abc'],
      [6, 'abcdef'],
      [7, 'abcdefg'],
    ])
    expect(await read(6, 'abcdef')).toBe('abcdef')
    expect(await read(2, 'ab')).toBe('ab')
    expect(await read(0, '')).toBe('')
  })

  it('is not half read where it is a folder, or shrinks or is written to meanwhile', async () => {
    expect(await read(0, '', -1)).toBeNull()
    expect(await read(4096, '', 0)).toBeNull()
    expect(await read(6, 'abcd')).toBeNull()
    expect(await read(6, 'abc')).toBeNull()
    expect(await read(6, 'abcdef', 4)).toBeNull()
  })
})
