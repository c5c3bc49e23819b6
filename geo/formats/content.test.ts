import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bytesOf, inParts, partsOf, textOf } from './content'

const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 20 })

it('a content is the same whole and in parts, of text and of bytes', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (parts) => {
      const whole = parts.join('')
      const encoder = new TextEncoder()
      async function* later() {
        yield* parts
      }
      for (const content of [whole, parts, later(), parts.map((part) => encoder.encode(part))]) {
        expect(await textOf(content)).toBe(whole)
      }
      expect(await bytesOf(inParts(parts))).toEqual(encoder.encode(whole))
    }),
    { numRuns: 100 },
  )
})

it('a text is sent in parts that are neither tiny nor whole', () => {
  const lines = Array.from({ length: 10_000 }, (_, i) => `line ${i}: ${'x'.repeat(90)}\n`)
  const parts = [...inParts(lines)]
  expect(parts.join('')).toBe(lines.join(''))
  expect(parts.length).toBeGreaterThan(10)
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(100_000)
})

it('parts are made when they are asked for, and no more after that', async () => {
  let made = 0
  let isClosed = false
  function* making() {
    try {
      for (;;) yield `part ${made++}`
    } finally {
      isClosed = true
    }
  }
  const parts = partsOf(making())
  await parts.next()
  await parts.next()
  expect(made).toBe(2)
  await parts.return()
  expect(isClosed).toBe(true)
})
