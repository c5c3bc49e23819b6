import { afterEach, describe, expect, it, vi } from 'vitest'
import { namedFile } from './named-file'

afterEach(() => void vi.unstubAllGlobals())

describe('a file that an address names', () => {
  it('is fetched from this host, and called by the end of its path', async () => {
    vi.stubGlobal('fetch', async (path: string) => new Response(`of ${path}`))
    const found = await namedFile('/files/a.csv?x=1')
    if (found === null || typeof found === 'number') throw new Error('expected a file')
    expect(found).toMatchObject({ name: 'a.csv', address: '/files/a.csv?x=1' })
    expect(await found.file.text()).toBe('of /files/a.csv?x=1')
  })

  it('is the status where this host has none', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }))
    expect(await namedFile('/files/a.csv')).toBe(404)
  })
})
