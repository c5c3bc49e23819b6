import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { DATASET, INFO, PLACES, record, SOURCES } from '@/geo/fixtures/dataset'
import { detailOf, saidOf } from '@/geo/record/detail'
import { type Dataset, joinDataset } from '@/geo/record/incident'
import type { IncidentRecord, Source } from '@/geo/record/schema'
import { HeldPage } from './held-page'
import { IncidentArticle } from './incident-page'
import { WithdrawnPage } from './withdrawn-page'

beforeAll(async () => {
  await loadMessages(DEFAULT_LANGUAGE, 'screen')
  await loadMessages(DEFAULT_LANGUAGE, 'record')
})

function article(dataset: Dataset, id: string): string {
  const detail = detailOf(dataset, id)
  if (!detail) throw new Error(`expected ${id}`)
  return renderToStaticMarkup(<IncidentArticle detail={detail} map={null} />)
}

/** The levels of all headings in order. */
const headings = (markup: string) =>
  [...markup.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))

describe.each(DATASET.incidents.map(({ record: { id } }) => id))('the article of %s', (id) => {
  it('has its headings in order', () => {
    const levels = headings(article(DATASET, id))
    expect(levels[0]).toBe(1)
    for (const [index, each] of levels.entries()) {
      if (index > 0) expect(each - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    }
  })

  it('has each id once, no style attribute and no link but to the web and to this site', () => {
    const markup = article(DATASET, id)
    const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, each]) => each)
    expect(new Set(ids).size).toBe(ids.length)
    expect(markup).not.toContain(' style=')
    for (const [, href] of markup.matchAll(/ href="([^"]*)"/g)) {
      expect(href).toMatch(/^(https?:\/\/|\/made-up\/|#figure-)/)
    }
  })
})

describe('text of the data', () => {
  it('is text', () => {
    const nasty = record('2020-01-03-nasty', {
      title: '<img src=x onerror=alert(1)>',
      claims: [{ by: '<b>', verb: 'asserts', what: '</td><script>', source: 'wire' }],
    })
    const markup = article(joinDataset(INFO, PLACES, SOURCES, [nasty]), nasty.id)
    expect(markup).not.toMatch(/<(img|b|script)\b/)
    expect(markup).toContain('&lt;img src=x')
  })
})

describe('counts of different things', () => {
  const counted = record('2020-01-03-counted', {
    weapon: 'rocket',
    counts: [
      { by: 'a', counts: 'fired', number: [30, 30], source: 'wire' },
      { by: 'd', counts: 'fired', number: [18, 18], source: 'wire' },
      { by: 'b', counts: 'hit', number: [15, 18], source: 'wire' },
      { by: 'c', counts: 'hit', number: null, wording: 'a volley', source: 'wire' },
    ],
  })
  const told = () => article(joinDataset(INFO, PLACES, SOURCES, [counted]), counted.id)

  it('are never one range', () => {
    const markup = told()
    expect(markup).toContain('Rockets fired')
    expect(markup).toContain('15–18')
    expect(markup).not.toContain('15–30')
  })

  it('have a row for each dot of the picture, and the words that are no number', () => {
    const markup = told()
    const links = [...markup.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(links).size).toBe(3)
    for (const id of links) expect(markup).toContain(`id="${id}"`)
    expect(markup).toContain('a volley')
  })
})

describe('what is read only in a text that repeats others', () => {
  const LABEL = 'read only in a text that repeats others'
  const mash: Source = {
    ...(SOURCES[0] as Source),
    id: 'mash',
    publisher: 'A mash-up',
    pointer: true,
  }
  const said = (...sources: string[]) =>
    record('2020-01-03-said', {
      claims: sources.map((id) => ({
        by: 'medics',
        verb: 'asserts',
        what: 'four died',
        source: id,
      })),
      casualties: [
        {
          who: 'all',
          killed: [4, 4],
          wounded: null,
          by: 'medics',
          excluded: 'repeated',
          source: 'mash',
        },
      ],
      sources: ['wire', ...sources],
    })
  const toHtml = (each: IncidentRecord) =>
    article(joinDataset(INFO, PLACES, [...SOURCES, mash], [each]), each.id)

  it('is shown, says so, and is not added', () => {
    const markup = toHtml(said('mash'))
    expect(markup.split(LABEL)).toHaveLength(3)
    expect(markup).toContain('four died')
    const together = /<tfoot>.*<\/tfoot>/s.exec(markup)?.[0] ?? ''
    expect(together).not.toContain('4')
  })

  it('says so no more where another source carries the same', () => {
    const both = said('mash', 'wire')
    expect(toHtml({ ...both, casualties: [] })).not.toContain(LABEL)
  })
})

describe('a record that is held back', () => {
  it('says on its page what each source says, why it is held back, and where it is from', () => {
    const held = DATASET.held[0]
    if (!held) throw new Error('expected a record held back')
    const markup = renderToStaticMarkup(
      <HeldPage datasetId="made-up" title="Made up" said={saidOf(DATASET, held)} />,
    )
    expect(markup).toContain(held.held)
    expect(markup).toContain('The Wire')
    expect(headings(markup)[0]).toBe(1)
  })
})

it('what was withdrawn says so, and why', () => {
  const redirect = {
    from: '2020-01-03-gone',
    to: null,
    reason: 'Its only source took it back.',
    version: '1.2.0',
  }
  const markup = renderToStaticMarkup(
    <WithdrawnPage datasetId="made-up" title="Made up" redirect={redirect} />,
  )
  expect(markup).toContain('2020-01-03-gone was withdrawn in version 1.2.0')
  expect(markup).toContain(redirect.reason)
})
