import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { arbitraryDataset } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { dayOf } from '../time/time'
import type { Cell, CellType } from './cell'
import { type ExportSet, flatColumns } from './export-set'
import { readSheet, type StoredCell } from './fixtures/workbook'
import { arbitraryForeignSet, cellsOf, foreignSet, saidSetOf, written } from './fixtures/written'

const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26))

/** Days from the first day of the calendar of workbooks, in which 1900 is a leap year. */
const serialOf = (day: string) => dayOf(day) - dayOf('1899-12-30')

const stored = (cell: Cell, type: CellType): StoredCell | undefined => {
  if (cell === null) return undefined
  if (typeof cell === 'number') return { number: cell, format: '' }
  const isDate = type === 'date' && cell >= '1900-03-01'
  return isDate ? { number: serialOf(cell), format: 'YYYY\\-MM\\-DD' } : cell
}

async function expectSame(set: ExportSet) {
  const sheet = readSheet(await written('incidents.xlsx', set), 1)
  const columns = flatColumns(set)
  const expected = new Map<string, StoredCell>()
  for (const [i, { name }] of columns.entries()) expected.set(`${letterOf(i)}1`, name)
  for (const [row, cells] of cellsOf(set, columns).entries()) {
    for (const [i, cell] of cells.entries()) {
      const value = stored(cell, columns[i]?.type as CellType)
      if (value !== undefined) expected.set(`${letterOf(i)}${row + 2}`, value)
    }
  }
  expect(Object.fromEntries(sheet)).toEqual(Object.fromEntries(expected))
}

describe('a workbook', () => {
  afterEach(() => void vi.useRealTimers())

  it('holds every cell as it is, days as dates, of a dataset', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset(8), (dataset) => expectSame(saidSetOf(dataset))),
      { numRuns: 15 },
    )
  })

  it('holds every cell as it is, of a table with columns of its own', async () => {
    await fc.assert(fc.asyncProperty(arbitraryForeignSet, expectSame), { numRuns: 40 })
  })

  it('has a formula as the text that it is', async () => {
    const set = foreignSet(['x'], [{ day: '2020-01-01', position: null, own: ['=1+1'] }])
    const sheet = readSheet(await written('incidents.xlsx', set), 1)
    expect([...sheet.values()]).toContain('=1+1')
  })

  it('says what it is, and what its columns mean', async () => {
    const set = saidSetOf(DATASET)
    const workbook = await written('incidents.xlsx', set)
    const about = [...readSheet(workbook, 2).values()]
    expect(about).toEqual(
      expect.arrayContaining([set.facts.citation, set.facts.version, set.query]),
    )
    const meanings = [...readSheet(workbook, 3).values()]
    for (const { name, meaning } of flatColumns(set)) {
      expect(meanings).toEqual(expect.arrayContaining([name, meaning]))
    }
  })

  it('cuts a text that no cell holds, visibly, and counts it', async () => {
    const long = `${'🚀'.repeat(20_000)}`
    const set = foreignSet(['x'], [{ day: '2020-01-01', position: null, own: [long] }])
    const workbook = await written('incidents.xlsx', set)
    const texts = [...readSheet(workbook, 1).values()].filter((cell) =>
      String(cell).startsWith('🚀'),
    )
    expect(texts).toHaveLength(2)
    for (const text of texts as string[]) {
      expect(text.length).toBeLessThanOrEqual(32_767)
      expect(text).toMatch(/🚀 … \[cut: a cell holds no more\]$/u)
    }
    const about = readSheet(workbook, 2)
    const [address = ''] = [...about].find(([, cell]) => cell === 'texts_cut') ?? []
    expect(about.get(address.replace('A', 'B'))).toMatchObject({ number: 2 })
  })

  it('is the same, byte for byte, whenever it is made', async () => {
    const set = saidSetOf(DATASET)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2020, 1, 1) })
    const first = await written('incidents.xlsx', set)
    vi.setSystemTime(new Date(2024, 5, 6))
    expect(Buffer.from(first).equals(await written('incidents.xlsx', set))).toBe(true)
  })
})
