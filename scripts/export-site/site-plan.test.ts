import { describe, expect, it } from 'vitest'
import { openDatasets } from '../../data/sources/datasets'
import { embedParts, isFileName, planSite } from './site-plan'

describe('the plan of a site', () => {
  it('has every page and file of the datasets, and none that would ignore its query', async () => {
    const { files, pageless } = await planSite(await openDatasets(), false)
    const names = files.map(({ file }) => file)
    expect(new Set(names).size).toBe(names.length)
    for (const name of [
      'index.html',
      '404.html',
      'iraq-2019-2020/index.html',
      'iraq-2019-2020/method/index.html',
      'iraq-2019-2020/incidents/2020-03-11-camp-taji-rockets/index.html',
      'iraq-2019-2020/incidents/2020-03-11-camp-taji-rockets/record.json',
      'iraq-2019-2020/changes-since-1.0.0.json',
      'embed/iraq-2019-2020/map-list/index.html',
      'basemap/country-IQ.json',
    ]) {
      expect(names).toContain(name)
    }
    expect(
      names.filter((name) => /\/incidents\.|^[^/]+\/[^/]+\.csv$|package\.zip/.test(name)),
    ).toEqual([])
    expect(names).not.toContain('sitemap.xml')
    expect(pageless).toEqual(['ucdp-ged-iraq-1989-2018'])
  })

  it('has an embed for every choice of parts, in the order of their address', () => {
    expect(embedParts()).toHaveLength(31)
    expect(embedParts()).toContain('map-sentence-timeline-list-filters')
    expect(new Set(embedParts()).size).toBe(31)
  })

  it.each([
    ['2020-01-03-airport', true],
    ['IRQ 12', true],
    ['حادث', true],
    ['..', false],
    ['.hidden', false],
    ['a/b', false],
    ['a\\b', false],
    ['', false],
    ['x'.repeat(101), false],
    ['a\n', false],
    ['ends.', false],
  ])('%j can be the name of a folder: %s', (id, expected) => {
    expect(isFileName(id)).toBe(expected)
  })
})
