import { describe, expect, it } from 'vitest'
import { tableOfRows } from '@/geo/fixtures/rows-table'
import { Unstorable } from '../../data/sources/postgis/copied'
import { EVENTS, runOn } from './fixtures/memory-io'
import type { ReadFile } from './input'
import { load, unstorableText } from './load'
import { migrate } from './migrate'

const run = (...args: string[]) => runOn({ 'events.csv': EVENTS }, [load, migrate], ...args)

describe('loading into a database', () => {
  it('asks for its address', async () => {
    for (const args of [
      ['load', 'events.csv', '--dataset', 'events'],
      ['migrate'],
      ['migrate', '--distributed'],
    ]) {
      const { code, err } = await run(...args)
      expect([args[0], code]).toEqual([args[0], 2])
      expect(err).toContain('RIPOSTE_DATABASE_URL')
    }
  })

  it('says what it does before anything is done', async () => {
    expect((await run('load', '--help')).out).toContain('in one\ntransaction')
    expect((await run('migrate', '--help')).out).toContain('--distributed')
  })

  it('names what cannot be held by its row in the file, or by its incident', () => {
    const table = tableOfRows([
      { id: 'a', event_date: 1 },
      { id: 'b', event_date: 2 },
    ])
    const file = {
      rowNumbers: Int32Array.of(9, 4),
      undated: [{ number: 7 }],
    } as unknown as ReadFile
    const textOf = (row: number | null, read: ReadFile | null) =>
      unstorableText({ name: 'x.csv', table, file: read }, new Unstorable('title', row))
    expect(textOf(1, file)).toMatch(/^x\.csv, row 4: column "title": expected /)
    expect(textOf(2, file)).toMatch(/^x\.csv, row 7: /)
    expect(textOf(1, null)).toMatch(/^x\.csv, "b": /)
    expect(textOf(null, file)).toMatch(/^x\.csv: column "title"/)
  })
})
