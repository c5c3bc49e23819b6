import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsToArrow } from './arrow-writer'
import type { CodeColumn, Column, TextColumn } from './column'
import {
  CodeBuilder,
  CodesBuilder,
  type ColumnBuilder,
  DayBuilder,
  EntriesBuilder,
  FlagBuilder,
  IntegerBuilder,
  NumberBuilder,
  TextBuilder,
} from './column-builder'
import { inOrder } from './column-order'
import { buffersOf, receivedColumns } from './column-transfer'

const word = fc.string({ maxLength: 80 }).map((text) => text.toWellFormed())
const row = fc.record({
  text: word,
  code: fc.constantFrom('a', 'b', 'c', ''),
  codes: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
  number: fc.option(fc.double({ noNaN: true })),
  integer: fc.option(fc.nat()),
  day: fc.option(fc.nat(40_000)),
  flag: fc.boolean(),
  entries: fc.array(fc.record({ name: word, size: fc.nat() }), { maxLength: 3 }),
})
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never

function columnsOf(rows: readonly Row[]): Map<string, Column> {
  const builders: { [K in keyof Row]: ColumnBuilder<Row[K]> } = {
    text: new TextBuilder(),
    code: new CodeBuilder(['a', 'b', 'c']),
    codes: new CodesBuilder(['x', 'y', 'z']),
    number: new NumberBuilder(),
    integer: new IntegerBuilder(),
    day: new DayBuilder(),
    flag: new FlagBuilder(),
    entries: new EntriesBuilder({ name: new TextBuilder(), size: new IntegerBuilder() }),
  }
  const all = Object.entries(builders) as [keyof Row, ColumnBuilder<unknown>][]
  for (const each of rows) for (const [name, builder] of all) builder.push(each[name])
  return new Map(all.map(([name, builder]) => [name, builder.done()]))
}

/** All that columns hold; as text, which is compared faster than bytes. */
const bytesOf = (columns: ReadonlyMap<string, Column>) =>
  Buffer.from(columnsToArrow(columns)).toString('hex')

describe('columns', () => {
  it('in another order are those of the rows in that order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(row, fc.nat()), { minLength: 1 }).map((rows) => ({
          rows: rows.map(([each]) => each),
          order: rows.map((_, i) => i).sort((a, b) => (rows[a]?.[1] ?? 0) - (rows[b]?.[1] ?? 0)),
        })),
        ({ rows, order }) => {
          const moved = new Map(
            [...columnsOf(rows)].map(([name, column]) => [
              name,
              inOrder(column, Int32Array.from(order)),
            ]),
          )
          expect(bytesOf(moved)).toEqual(bytesOf(columnsOf(order.map((i) => rows[i] as Row))))
        },
      ),
    )
  })

  it('come over as they were, with their buffers handed on and not copied', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const columns = columnsOf(rows)
        const before = bytesOf(columns)
        const got = structuredClone(columns, { transfer: buffersOf(columns) })
        expect(bytesOf(receivedColumns(got))).toEqual(before)
        expect(buffersOf(columns).every(({ byteLength }) => byteLength === 0)).toBe(true)
      }),
    )
  })

  it('that are one under two names are one where they arrive', () => {
    const [text] = [...columnsOf([{ ...sample, text: 'one' }]).values()] as [Column]
    const sent = new Map([
      ['a', text],
      ['b', text],
    ])
    const got = receivedColumns(structuredClone(sent, { transfer: buffersOf(sent) }))
    const [a, b] = [got.get('a'), got.get('b')]
    if (a?.kind !== 'text' || b?.kind !== 'text') throw new Error('expected texts')
    expect(a.at(0)).toBe('one')
    expect(a.bytes.buffer).toBe(b.bytes.buffer)
  })

  it('leave behind what was worked out of them', () => {
    const columns = columnsOf([{ ...sample, text: 'one', code: 'a' }])
    const { text, code } = Object.fromEntries(columns) as { text: TextColumn; code: CodeColumn }
    expect([...text.rowsWith('one')]).toEqual([1])
    expect(code.options).toEqual(['a', 'b', 'c'])
    const got = structuredClone(columns) as ReadonlyMap<string, Column>
    expect(Object.keys(got.get('text') ?? {}).sort()).toEqual([
      'bytes',
      'kind',
      'length',
      'offsets',
    ])
    expect(Object.keys(got.get('code') ?? {}).sort()).toEqual(['codes', 'kind', 'length', 'texts'])
  })
})

const sample: Row = {
  text: '',
  code: '',
  codes: [],
  number: null,
  integer: null,
  day: null,
  flag: false,
  entries: [],
}
