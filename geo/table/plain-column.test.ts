import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodeColumn, RecurringTextColumn, TextColumn } from './column'
import { TextBuilder } from './column-builder'
import { buffersOf, receivedColumns } from './column-transfer'
import { allSteps } from './in-steps'
import { packedByUse } from './packed-by-use'
import { plainColumn, plainColumns, plainTexts } from './plain-column'
import { rowsWithCodes } from './rows-with-words'
import { wordCodesOf } from './word-codes'

const textsOf = (texts: readonly string[]) => {
  const builder = new TextBuilder()
  for (const text of texts) builder.push(text)
  return builder.done()
}

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ن', ' '), maxLength: 6 })

describe('texts that recur', () => {
  const column = fc
    .array(anyText, { maxLength: 6 })
    .chain((texts) =>
      fc
        .array(fc.nat({ max: texts.length }))
        .map((codes) => new RecurringTextColumn(Uint8Array.from(codes), textsOf(texts))),
    )

  it('are to a reader what they are when spelled out', () => {
    fc.assert(
      fc.property(column, anyText, (kept, wanted) => {
        const plain = plainTexts(kept)
        const rows = Array.from(kept.codes.keys())
        expect(plain).toBeInstanceOf(TextColumn)
        expect(rows.map((row) => kept.at(row))).toEqual(rows.map((row) => plain.at(row)))
        expect(kept.indexOf(wanted)).toBe(plain.indexOf(wanted))
        if (wanted) expect([...kept.rowsWith(wanted)]).toEqual([...plain.rowsWith(wanted)])
        expect(kept.at(kept.length)).toBe('')
      }),
    )
  })

  it('are the same after they went from a worker to a page', () => {
    const kept = new RecurringTextColumn(Uint8Array.of(1, 0, 2), textsOf(['Reuters', 'AFP']))
    const columns = new Map([['source', kept]])
    expect(buffersOf(columns)).toHaveLength(3)
    const came = receivedColumns(structuredClone(columns)).get('source') as RecurringTextColumn
    expect([0, 1, 2].map((row) => came.at(row))).toEqual(['AFP', 'Reuters', ''])
  })
})

describe('packed words', () => {
  const rows = fc.array(
    fc.array(
      fc.oneof(
        fc.constantFrom('in', 'the', 'of'),
        fc.nat(400).map((n) => `w${n}`),
      ),
    ),
  )

  it('are the same in less room, and are found in the same rows', () => {
    fc.assert(
      fc.property(rows, fc.nat(400), (all, number) => {
        const found = wordCodesOf([textsOf(all.map((words) => words.join(' ')))], all.length)
        const packed = packedByUse(found)
        const plain = plainColumn(packed)
        if (plain.kind !== 'codes') throw new TypeError(`expected codes, got ${plain.kind}`)
        expect(packed.bytes.length).toBeLessThanOrEqual(found.bytes.length)
        const isWanted = Uint8Array.from(packed.options, (word) =>
          word === `w${number}` || word === 'in' ? 1 : 0,
        )
        for (const [row, words] of all.entries()) {
          const each = [...new Set(words)].sort()
          expect(packed.at(row).sort()).toEqual(each)
          expect(found.at(row).sort()).toEqual(each)
          expect(plain.at(row).sort()).toEqual(each)
        }
        expect([...allSteps(rowsWithCodes(packed, isWanted))]).toEqual([
          ...allSteps(rowsWithCodes(plain, isWanted)),
        ])
      }),
    )
  })

  it('keep the numbers of very many words', () => {
    const texts = Array.from({ length: 20_000 }, (_, i) => `common word${i} word${i * 7}`)
    const packed = packedByUse(wordCodesOf([textsOf(texts)], texts.length))
    expect(packed.options.indexOf('common')).toBeLessThan(128)
    for (const row of [0, 1, 129, 16_384, 19_999]) {
      expect(packed.at(row).sort()).toEqual([...new Set(texts[row]?.split(' '))].sort())
    }
  })
})

it('what is plain already stays as it is', () => {
  const column = new CodeColumn(Uint8Array.of(0), textsOf(['Battles']))
  expect(plainColumns(new Map([['event_type', column]])).get('event_type')).toBe(column)
})
