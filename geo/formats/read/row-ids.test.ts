import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TextBuilder } from '../../table/column-builder'
import { contentId } from './content-id'
import { idsOf, RowIds } from './row-ids'
import type { RowFault, SheetRow } from './sheet'

const textsOf = (texts: readonly string[]) => {
  const builder = new TextBuilder()
  for (const text of texts) builder.push(text)
  return builder.done()
}

it('gives rows without ids of their own the ids that they get one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.constantFrom('a', 'b', 'é', '"', null))), (cells) => {
      const rows: SheetRow[] = cells.map((each, i) => ({ number: i + 1, cells: each }))
      const faults: RowFault[] = []
      const none = textsOf(rows.map(() => ''))
      const found = idsOf(rows, none, null, faults)
      const ids = new RowIds(null, [])
      expect(rows.map((_, row) => found.at(row))).toEqual(rows.map((row) => ids.of(row, null)))
      expect(faults).toEqual([])
    }),
  )
})

it('numbers rows of the same content in their order', () => {
  const rows: SheetRow[] = ['a', 'b', 'a', 'a'].map((text, i) => ({ number: i + 1, cells: [text] }))
  const found = idsOf(rows, textsOf(['', '', '', '']), null, [])
  const [a, b] = [contentId('["a"]'), contentId('["b"]')]
  expect(rows.map((_, row) => found.at(row))).toEqual([a, b, `${a}~2`, `${a}~3`])
})

it('gives an id that another row has had a number, and reports it', () => {
  const made = contentId('["a"]')
  const rows: SheetRow[] = ['a', 'b'].map((text, i) => ({ number: i + 1, cells: [text] }))
  const faults: RowFault[] = []
  const found = idsOf(rows, textsOf(['', made]), 'id', faults)
  expect([found.at(0), found.at(1)]).toEqual([made, `${made}~2`])
  expect(faults.map(({ kind, row }) => [kind, row])).toEqual([['same-id', 2]])
})
