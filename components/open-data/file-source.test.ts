import { describe, expect, it } from 'vitest'
import { tableOfRows } from '@/geo/fixtures/rows-table'
import { withWords } from '@/geo/formats/read/search-words'
import { undeclaredFacts } from '@/geo/formats/read/undeclared-facts'
import { searchTest } from '@/geo/table/search'
import { FileSource } from './file-source'

const TABLE = tableOfRows([
  { id: 'a', title: 'Rocket at the port', event_date: 1 },
  { id: 'b', title: 'Nothing to say', event_date: 2 },
])

function sourceOf(words: Promise<typeof TABLE> | null) {
  const file = { name: 'a.csv', convention: 'plain', today: '2026-11-26', utcOffset: null } as const
  const said = { citation: (name: string) => name, licence: 'not stated' }
  return new FileSource(TABLE, undeclaredFacts(TABLE, file, said), words)
}

describe('the words of an opened file', () => {
  it('are those that come, and nobody waits for them who searches nothing', async () => {
    const never = sourceOf(new Promise(() => {}))
    expect(await never.table(['screen'])).toBe(TABLE)
    const whole = withWords(TABLE)
    expect(await sourceOf(Promise.resolve(whole)).table(['screen', 'words'])).toBe(whole)
  })

  it('are found in the page where they do not come, once', async () => {
    const source = sourceOf(Promise.reject(new Error('the worker broke')))
    const table = await source.table(['screen', 'words'])
    const isFound = searchTest(table, 'rocket')
    expect([isFound?.(0), isFound?.(1)]).toEqual([true, false])
    expect(await source.table(['words'])).toBe(table)
  })
})
