import { describe, expect, it } from 'vitest'
import { listDatasets, readDataset, readHistory } from './catalogue'
import { knownAddresses } from './known-addresses.mjs'

describe('the known addresses', () => {
  it('are those of every dataset', () => {
    expect([...knownAddresses().keys()]).toEqual(listDatasets())
  })

  it.each(listDatasets())('are those of every incident of %s, present, held back or gone', (id) => {
    const ids = [
      ...(readDataset(id)?.incidents.map(({ record }) => record.id) ?? []),
      ...(readDataset(id)?.held.map((record) => record.id) ?? []),
      ...(readHistory(id)?.redirects.map(({ from }) => from) ?? []),
    ]
    expect(knownAddresses().get(id)?.toSorted()).toEqual(ids.sort())
  })
})
