import { describe, expect, it } from 'vitest'
import { fileResponse } from './file-response'

const HEADERS = { 'Content-Type': 'text/plain' }
const request = new Request('http://localhost/file')
const MEGABYTE = 'x'.repeat(1_000_000)

describe('a file in parts', () => {
  it('is whole, tagged and known again while it is small', async () => {
    const make = () => ['one ', 'two ', 'three']
    const response = await fileResponse(request, make(), HEADERS)
    const tag = response.headers.get('ETag') ?? ''
    expect(tag).not.toBe('')
    expect(await response.text()).toBe('one two three')
    const whole = await fileResponse(request, 'one two three', HEADERS)
    expect(whole.headers.get('ETag')).toBe(tag)
    const again = new Request(request, { headers: { 'If-None-Match': tag } })
    expect((await fileResponse(again, make(), HEADERS)).status).toBe(304)
  })

  it('is sent while it is made where it is large, and no more is made than is read', async () => {
    let made = 0
    function* making() {
      for (; made < 40; made++) yield MEGABYTE
    }
    const response = await fileResponse(request, making(), HEADERS)
    expect(response.headers.get('ETag')).toBeNull()
    expect(response.headers.get('Content-Type')).toBe('text/plain')
    expect(made).toBeLessThan(8)
    expect((await response.text()).length).toBe(40_000_000)
  })

  it('is made no further where nobody reads on', async () => {
    let isClosed = false
    function* making() {
      try {
        for (;;) yield MEGABYTE
      } finally {
        isClosed = true
      }
    }
    const response = await fileResponse(request, making(), HEADERS)
    await response.body?.cancel()
    expect(isClosed).toBe(true)
  })
})
