import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { DATASET, INFO, PLACES, record, SOURCES } from '@/geo/fixtures/dataset'
import { detailOf } from '@/geo/record/detail'
import { type Dataset, joinDataset } from '@/geo/record/incident'
import { IncidentArticle } from './incident-article'
import { WithdrawnPage } from './withdrawn-page'

beforeAll(async () => {
  await loadMessages(DEFAULT_LANGUAGE, 'screen')
  await loadMessages(DEFAULT_LANGUAGE, 'record')
})

function article(dataset: Dataset, id: string, level: 1 | 2 = 1): string {
  const detail = detailOf(dataset, id)
  if (!detail) throw new Error(`expected ${id}`)
  return renderToStaticMarkup(
    <IncidentArticle detail={detail} targets={dataset.info.targets} level={level} />,
  )
}

/** The levels of all headings in order. */
const headings = (markup: string) =>
  [...markup.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))

describe.each(DATASET.incidents.map(({ record: { id } }) => id))('the article of %s', (id) => {
  it.each([1, 2] as const)('has its headings in order below level %i', (level) => {
    const levels = headings(article(DATASET, id, level))
    expect(levels[0]).toBe(level)
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
      expect(href).toMatch(/^(https?:\/\/|\/made-up\/)/)
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
  it('are never one range', () => {
    const counted = record('2020-01-03-counted', {
      counts: [
        { by: 'a', counts: 'fired', number: [30, 30], source: 'wire' },
        { by: 'b', counts: 'hit', number: [15, 18], source: 'wire' },
      ],
    })
    const markup = article(joinDataset(INFO, PLACES, SOURCES, [counted]), counted.id)
    const together = /<tfoot>.*<\/tfoot>/s.exec(markup)?.[0].replace(/<[^>]+>/g, ' ')
    expect(together).toContain('30 fired')
    expect(together).toContain('15–18 hit')
    expect(together).not.toContain('15–30')
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
