import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { tableOfRows } from '@/geo/fixtures/rows-table'
import { wordColumnsOf } from '@/geo/formats/read/search-words'
import { searchTest } from '@/geo/table/search'
import { searchedColumns } from '@/geo/table/searched-text'
import { isSearchable } from '@/geo/table/table'
import { FileReader, NO_CHOICES } from './file-reader'
import type { ReadAnswer } from './read-worker'

const TABLE = tableOfRows([
  { id: 'a', title: 'Rocket at the port', event_date: 1 },
  { id: 'b', title: 'Nothing to say', event_date: 2 },
])

const ANSWERS: readonly ReadAnswer[] = [
  {
    kind: 'table',
    dataset: TABLE.dataset,
    columns: TABLE.columns,
    dated: TABLE.length,
    report: { name: 'a.csv', convention: 'plain' } as never,
    sources: null,
    hasWordsToCome: true,
  },
  { kind: 'words', columns: wordColumnsOf(searchedColumns(TABLE), TABLE.length) },
]

/** A worker that says one thing right after the other, or breaks after some of it. */
class Quick {
  static isBroken = false
  static ended = 0
  onmessage: ((event: { data: ReadAnswer }) => void) | null = null
  onerror: (() => void) | null = null

  postMessage(): void {
    const said = Quick.isBroken ? ANSWERS.slice(0, 1) : ANSWERS
    for (const data of said) setTimeout(() => this.onmessage?.({ data }))
    if (Quick.isBroken) setTimeout(() => this.onerror?.())
  }

  terminate(): void {
    Quick.ended++
  }
}

beforeEach(() => {
  vi.stubGlobal('Worker', Quick)
  vi.stubGlobal('window', { location: { search: '' } })
  Quick.isBroken = false
  Quick.ended = 0
})
afterEach(() => void vi.unstubAllGlobals())

async function read() {
  const words = { citation: (name: string) => name, licence: 'not stated' }
  const reader = new FileReader(new Blob(), 'a.csv', null, words, () => undefined)
  const outcome = await reader.read(NO_CHOICES, 'table')
  reader.close()
  if (outcome.kind !== 'opened') throw new Error(outcome.kind)
  return outcome.data
}

describe('a file that is read', () => {
  it('has the words that came while its rows were counted', async () => {
    const { table, source } = await read()
    expect(isSearchable(table)).toBe(false)
    const whole = await source.table(['screen', 'words'])
    const isFound = searchTest(whole, 'rocket')
    expect([isFound?.(0), isFound?.(1)]).toEqual([true, false])
    expect(Quick.ended).toBe(1)
  })

  it('is open where its words do not come, and looks for them itself', async () => {
    Quick.isBroken = true
    const { source } = await read()
    expect(isSearchable(await source.table(['words']))).toBe(true)
    expect(Quick.ended).toBe(1)
  })
})
