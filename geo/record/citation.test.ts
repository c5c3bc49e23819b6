import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bibTexCitation,
  type CitationWords,
  type CitedIncident,
  cslCitation,
  plainCitation,
} from './citation'

const WORDS: CitationWords = {
  lang: 'en',
  incidentOf: (day) => `incident of ${day}`,
  within: (dataset, version) => `In: ${dataset}, version ${version}`,
  accessed: (day) => `accessed ${day}`,
}

const CITED: CitedIncident = {
  id: '2020-03-11-camp-taji-rockets',
  title: 'Rockets hit Camp Taji',
  day: '2020-03-11',
  accessed: '2026-11-23',
  dataset: {
    title: 'Escalation in Iraq',
    version: '1.0.0',
    released: '2026-11-22',
    authors: 'Riposte contributors',
    publisher: 'Riposte',
    licence: 'CC-BY-4.0',
  },
  address: 'https://example.org/iraq/incidents/2020-03-11-camp-taji-rockets?v=1.0.0',
}

describe('a plain citation', () => {
  it('says who, what, when, where in, which version, and when it was read', () => {
    expect(plainCitation(CITED, WORDS)).toBe(
      'Riposte contributors (2026): “Rockets hit Camp Taji”, incident of 2020-03-11. ' +
        'In: Escalation in Iraq, version 1.0.0. Riposte. CC-BY-4.0. ' +
        'https://example.org/iraq/incidents/2020-03-11-camp-taji-rockets?v=1.0.0 (accessed 2026-11-23).',
    )
  })

  it('is one line, whatever the title', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(plainCitation({ ...CITED, title }, WORDS)).not.toMatch(/[\r\n\t]/)
      }),
    )
  })
})

describe('a BibTeX entry', () => {
  it('has a key, fields and the address', () => {
    expect(bibTexCitation(CITED, WORDS)).toBe(`@misc{2020-03-11-camp-taji-rockets,
  author       = {{Riposte contributors}},
  title        = {{Rockets hit Camp Taji}},
  year         = {2026},
  howpublished = {In: Escalation in Iraq, version 1.0.0},
  publisher    = {Riposte},
  note         = {incident of 2020-03-11. CC-BY-4.0. accessed 2026-11-23},
  url          = {https://example.org/iraq/incidents/2020-03-11-camp-taji-rockets?v=1.0.0},
  urldate      = {2026-11-23},
  version      = {1.0.0},
}
`)
  })

  it('escapes what TeX would read as a command', () => {
    const title = '100% of $5 & #1_a ~ ^ \\input{x}'
    expect(bibTexCitation({ ...CITED, title }, WORDS)).toContain(
      'title        = {{100\\% of \\$5 \\& \\#1\\_a \\textasciitilde{} \\textasciicircum{} ' +
        '\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}}},',
    )
  })

  it('keeps its braces in pairs and its fields in place, whatever is written in it', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('{', '}', '\\', '%', '\n', '"', '@', ',', 'é', 'ع'),
    })
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, authors, address) => {
        const cited = { ...CITED, title, address, dataset: { ...CITED.dataset, authors } }
        const text = bibTexCitation(cited, WORDS)
        let [depth, least] = [0, 0]
        for (const char of text) {
          depth += char === '{' ? 1 : char === '}' ? -1 : 0
          least = Math.min(least, depth)
        }
        expect([depth, least]).toEqual([0, 0])
        expect(text.match(/^ {2}[a-z]+ += \{.*\},$/gm)).toHaveLength(9)
      }),
    )
  })
})

/** The types of CSL 1.0.2, those that an incident could be. */
const CSL_TYPES = ['entry', 'dataset', 'webpage']

describe('CSL-JSON', () => {
  it('is a list of one item with what the schema asks for', () => {
    const items = JSON.parse(cslCitation(CITED, WORDS))
    expect(items).toHaveLength(1)
    const [item] = items
    expect(CSL_TYPES).toContain(item.type)
    expect(item).toMatchObject({
      id: CITED.id,
      title: CITED.title,
      author: [{ literal: 'Riposte contributors' }],
      issued: { 'date-parts': [[2026, 11, 22]] },
      'event-date': { 'date-parts': [[2020, 3, 11]] },
      accessed: { 'date-parts': [[2026, 11, 23]] },
      'container-title': 'Escalation in Iraq',
      version: '1.0.0',
      URL: CITED.address,
    })
  })

  it('keeps every text as it is', () => {
    fc.assert(
      fc.property(fc.string(), (authors) => {
        const cited = { ...CITED, dataset: { ...CITED.dataset, authors } }
        expect(JSON.parse(cslCitation(cited, WORDS))[0].author[0].literal).toBe(authors)
      }),
    )
  })
})
