import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextBuilder } from '../../table/column-builder'
import { areDistinct, countDistinct } from './distinct-texts'

function columnOf(texts: readonly string[]) {
  const builder = new TextBuilder()
  for (const text of texts) builder.push(text)
  return builder.done()
}

describe('texts of a column', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ن'), maxLength: 3 }), {
    maxLength: 400,
  })

  it('are counted as often as they differ, empty ones not at all', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const different = new Set(all.filter((text) => text !== ''))
        const column = columnOf(all)
        expect(countDistinct(column)).toBe(different.size)
        expect(areDistinct(column)).toBe(different.size === all.length)
      }),
    )
  })

  it('are told apart however many there are', () => {
    const all = Array.from({ length: 5_000 }, (_, i) => `text ${i}`)
    expect(countDistinct(columnOf([...all, ...all]))).toBe(5_000)
    expect(areDistinct(columnOf(all))).toBe(true)
    expect(areDistinct(columnOf([...all, 'text 7']))).toBe(false)
  })
})
