import { describe, expect, it } from 'vitest'
import { DATASET } from '@/geo/fixtures/dataset'
import { tableOf } from '@/geo/record/compile'
import { factsOf } from '@/geo/record/facts'
import { contentOf, type Loaded } from './load'

const LOADED: Loaded = {
  table: tableOf(DATASET),
  facts: factsOf(DATASET),
  method: { actors: [], gaps: [] },
  notes: [],
}

describe('the content of a dataset', () => {
  it('is the same for the same, whatever the day of its release', () => {
    const again = { ...LOADED, table: tableOf(DATASET) }
    expect(contentOf(again)).toBe(contentOf(LOADED))
    const facts = { ...LOADED.facts, released: '1999-01-01' }
    expect(contentOf({ ...LOADED, facts })).toBe(contentOf(LOADED))
  })

  it('is another for whatever else a reader sees', () => {
    const [first, ...others] = DATASET.incidents
    if (!first) throw new Error('expected an incident')
    const record = { ...first.record, title: 'Another title' }
    const incidents = [{ ...first, record }, ...others]
    const changed: Loaded[] = [
      { ...LOADED, table: tableOf({ ...DATASET, incidents }) },
      { ...LOADED, facts: { ...LOADED.facts, citation: 'another' } },
      { ...LOADED, method: { actors: [], gaps: ['no night is known'] } },
      { ...LOADED, notes: null },
    ]
    const contents = [LOADED, ...changed].map(contentOf)
    expect(new Set(contents).size).toBe(contents.length)
  })
})
