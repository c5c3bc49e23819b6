import { describe, expect, it } from 'vitest'
import { readDelimitedFile } from './delimited-file'
import { isRefusal } from './sheet'

describe('a file of lines', () => {
  it('has the cells that its lines have, however often one recurs', () => {
    const lines = Array.from({ length: 5_000 }, (_, i) => `${i},${i % 3},`)
    const sheet = readDelimitedFile(`a,b,c\n${lines.join('\n')}\n`)
    if (isRefusal(sheet)) throw new Error(sheet.refused)
    expect(sheet.rows.map(({ cells }) => cells)).toEqual(
      lines.map((_, i) => [String(i), String(i % 3), null]),
    )
  })

  it('with a line without end is refused before it is split', () => {
    const text = `a,b\n${'x'.repeat(16_000_001)}`
    expect(readDelimitedFile(text)).toEqual({ refused: 'endless-line', got: '2' })
    expect(readDelimitedFile(text.replace('\n', '\r'))).toMatchObject({ refused: 'endless-line' })
  })

  it('with a line of nothing but separators is refused before it is split', () => {
    const refusal = { refused: 'too-many-columns', got: '200000' }
    expect(readDelimitedFile(`a,b\n${','.repeat(200_000)}\n`)).toEqual(refusal)
    const note = `a,b\n1,"${'One thing, and then another one; '.repeat(5_000)}"\n`
    expect(readDelimitedFile(note)).toHaveProperty('rows')
  })
})
