import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INFO, PLACES, record, SOURCES } from '../fixtures/dataset'
import { detailOf } from './detail'
import { joinDataset } from './incident'
import type { IncidentRecord } from './schema'
import { scriptJson, structuredData } from './structured-data'

const CONTEXT = {
  page: 'https://example.org/made-up/incidents/x',
  datasetPage: 'https://example.org/made-up',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  lang: 'en',
}

function dataOf(over: Parameters<typeof record>[1]) {
  const records: readonly IncidentRecord[] = [record('2020-01-03-strike', over)]
  const detail = detailOf(joinDataset(INFO, PLACES, SOURCES, records), '2020-01-03-strike')
  if (!detail) throw new Error('expected a detail')
  return structuredData(detail, CONTEXT)
}

describe('a page about an incident', () => {
  it('is about an event at a place, of a dataset, with its sources', () => {
    expect(dataOf({ date: { time: '00:47', precision: 'T1' } })).toMatchObject({
      '@type': 'WebPage',
      isPartOf: { '@type': 'Dataset', name: INFO.title, version: INFO.version },
      about: {
        '@type': 'Event',
        startDate: '2020-01-03T00:47:00+03:00',
        location: { name: 'Camp Taji', geo: { longitude: 44.256123456 } },
      },
      citation: [{ name: 'wire', url: 'https://example.org/wire' }].map(() => expect.anything()),
    })
  })

  it('gives no point for a governorate, and both days for a span', () => {
    const about = (
      dataOf({
        place: { id: 'province', role: 'impact', precision: 'P5' },
        date: { start: '2020-01-01', end: '2020-01-05', precision: 'T6' },
      }) as { about: { location: object } }
    ).about
    expect(about).toMatchObject({ startDate: '2020-01-01', endDate: '2020-01-05' })
    expect(about.location).not.toHaveProperty('geo')
  })

  it('does not call an event what was denied or taken back', () => {
    const denied = { occurrence: 'denied', label: 'denied', why: 'Nothing happened.' } as const
    const standing = { attribution: 'unattributed', casualties: 'unknown', ...denied } as const
    expect(dataOf({ standing })).toMatchObject({
      about: { '@type': 'Claim', description: 'Nothing happened.' },
    })
  })
})

describe('JSON in a script element', () => {
  it('has no way out of it', () => {
    expect(scriptJson({ title: '</script><script>alert(1)</script><!--' })).toBe(
      '{"title":"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e\\u003c!--"}',
    )
  })

  it('reads back the same, whatever the text', () => {
    const unit = fc.constantFrom('<', '/', '>', '&', '!', '-', '\u2028', '"', '\\', 's', 'ع')
    fc.assert(
      fc.property(fc.string({ unit }), (title) => {
        const json = scriptJson({ title })
        expect(json).not.toMatch(/[<>&\u2028\u2029]/)
        expect(JSON.parse(json)).toEqual({ title })
      }),
    )
  })
})
