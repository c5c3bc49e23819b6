import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodeBuilder, TextBuilder } from '../../table/column-builder'
import { trimmedTexts } from './trimmed-texts'

const unit = fc.constantFrom(' ', '\t', '\u00A0', '\u3000', '\u2003', '\uFEFF', 'a', 'é', 'ن', '–')
const texts = fc.array(fc.string({ unit, maxLength: 8 }), { minLength: 1 })

describe('texts without the blanks round them', () => {
  it('are what trim leaves of each, as texts and as options', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (all, isCode) => {
        const builder = isCode ? new CodeBuilder() : new TextBuilder()
        for (const text of all) builder.push(text)
        const column = trimmedTexts(builder.done())
        const found = all.map((_, row) => column.at(row))
        expect(found).toEqual(all.map((text) => text.trim()))
      }),
    )
  })

  it('are the same column where nothing is cut', () => {
    const builder = new TextBuilder()
    for (const text of ['Mosul', null, 'نينوى']) builder.push(text)
    const column = builder.done()
    expect(trimmedTexts(column)).toBe(column)
  })
})
