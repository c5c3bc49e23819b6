import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Beside,
  formatBeside,
  MOST_BESIDE,
  newBeside,
  parseBeside,
  withBeside,
} from './beside'

const REFERENCES = ['iraq-2019-2020', '/files/a.csv?x=1', 'a%3Bb.csv;4;2020-01-03;2020-01-10']

const arbitrary: fc.Arbitrary<Beside> = fc.record({
  reference: fc.constantFrom(...REFERENCES),
  colour: fc.stringMatching(/^[0-9a-f]{6}$/),
  name: fc.string({ maxLength: 100 }),
  isHidden: fc.boolean(),
})

describe('a layer in an address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(arbitrary, (layer) => {
        expect(parseBeside(formatBeside(layer))).toEqual(layer)
      }),
    )
  })

  it('is none where it is of nothing that can be opened', () => {
    for (const text of [
      '',
      'red;;a',
      '0f8b8d;;',
      '0f8b8d;;//elsewhere.example/a',
      '0f8b8d;/;a',
      '0f8b8d;a',
    ]) {
      expect(parseBeside(text), text).toBeNull()
    }
  })
})

describe('layers', () => {
  it('get colours that the others do not have', () => {
    const all = withBeside([], ['a', 'b', 'c'], 'd')
    expect(new Set(all.map(({ colour }) => colour)).size).toBe(3)
    const [, second, third] = all as [Beside, Beside, Beside]
    expect(newBeside('e', [second, third]).colour).toBe(all[0]?.colour)
  })

  it('are there once, are never what is explored, and are not endless', () => {
    const first = withBeside([], ['a', 'a', 'b'], 'c')
    expect(first.map(({ reference }) => reference)).toEqual(['a', 'b'])
    expect(withBeside(first, ['c'], 'a').map(({ reference }) => reference)).toEqual(['b', 'c'])
    const many = withBeside([], [...'abcdefghij'], 'z')
    expect(many).toHaveLength(MOST_BESIDE)
  })
})
