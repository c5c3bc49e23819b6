import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Column, TextColumn } from '../../table/column'
import { IntegerBuilder, TextBuilder } from '../../table/column-builder'
import { isSameText, withSharedTexts } from './shared-texts'

function columnOf(texts: readonly string[]) {
  const builder = new TextBuilder()
  for (const text of texts) builder.push(text)
  return builder.done()
}

/** The same bytes at a place where no number of four bytes begins. */
function shifted({ bytes, offsets }: TextColumn) {
  const room = new Uint8Array(bytes.length + 1)
  room.set(bytes, 1)
  return new TextColumn(room.subarray(1), offsets)
}

describe('columns of the same texts', () => {
  it('are told by their texts', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const isSame = JSON.stringify(a) === JSON.stringify(b)
        expect(isSameText(columnOf(a), columnOf(b))).toBe(isSame)
        expect(isSameText(columnOf(a), shifted(columnOf(b)))).toBe(isSame)
        expect(isSameText(columnOf(a), columnOf([...a]))).toBe(true)
      }),
    )
  })

  it('are kept once, under each of their names', () => {
    const numbers = new IntegerBuilder().done()
    const columns = new Map<string, Column>([
      ['a', columnOf(['x', 'yz'])],
      ['b', columnOf(['xy', 'z'])],
      ['n', numbers],
      ['c', columnOf(['x', 'yz'])],
    ])
    const found = withSharedTexts(columns)
    expect(found).toEqual(columns)
    expect(found.get('c')).toBe(columns.get('a'))
    expect(found.get('b')).toBe(columns.get('b'))
    expect(found.get('n')).toBe(numbers)
  })
})
