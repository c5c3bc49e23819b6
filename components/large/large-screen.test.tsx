import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { DATASET } from '@/geo/fixtures/dataset'
import { TableQueries } from '@/geo/query/table-queries'
import { tableOf } from '@/geo/record/compile'
import { factsOf } from '@/geo/record/facts'
import type { IncidentSource } from '@/geo/source'
import { filterRows, NO_FILTER } from '@/geo/table/filter'
import { parseView, vocabularyOf } from '@/geo/view/view-query'
import { EMPTY_VIEW, filterOf } from '@/geo/view/view-state'
import { dayBins } from './day-bins'
import { largeAnswer } from './large-answer'
import { LargePage } from './large-page'
import type { LargeProps } from './large-props'
import { LargeScreen } from './large-screen'

const table = tableOf(DATASET)
const facts = factsOf(DATASET)
const source = {
  facts: async () => facts,
  queries: async () => new TableQueries(async () => table),
} as unknown as IncidentSource

beforeAll(async () => {
  for (const catalogue of ['screen', 'large', 'query', 'record'] as const) {
    await loadMessages(DEFAULT_LANGUAGE, catalogue)
  }
})

const page = async (query: string, mostRows: number) =>
  renderToStaticMarkup(
    await LargePage({ source, datasets: [facts], query: new URLSearchParams(query), mostRows }),
  )

/** What the screen is given for all rows. */
async function screenProps(): Promise<LargeProps> {
  const queries = await source.queries()
  const days = await queries.dayCounts({ filter: NO_FILTER, by: null })
  return {
    ...{ facts, datasets: [facts], version: '1.0.0', state: EMPTY_VIEW, problems: [], offered: [] },
    ...{ answer: await largeAnswer(queries, NO_FILTER, null), histogram: dayBins(days) },
    mostRows: 1,
  }
}

const rowsOf = (query: string) =>
  filterRows(table, filterOf(parseView(new URLSearchParams(query), vocabularyOf(table)).state))

/** The numbers behind the options of the page, by the address of each. */
const optionsOf = (markup: string) =>
  new Map(
    [...markup.matchAll(/<li><a href="([^"]*)"[^>]*>.*?<\/a> (\d+)<\/li>/g)].map(
      ([, address = '', count]) => [address.replaceAll('&amp;', '&'), Number(count)],
    ),
  )

describe('the page of a dataset that is too large', () => {
  it('counts every row that matches, and lists and opens none where they are too many', async () => {
    const markup = await page('', 1)
    expect(markup).toContain(`${table.length} rows match. A browser is sent at most 1:`)
    expect(markup).not.toContain('data=')
    expect(markup).toContain(`href="/${facts.id}/incidents.csv?`)
    for (let row = 0; row < table.length; row++) {
      expect(markup).not.toContain(`/incidents/${table.id.at(row)}`)
    }
  })

  it('leads to the map where they are few enough, with the filter of the address', async () => {
    const markup = await page('act=rocket', 1_000)
    const [, address = ''] = /href="\/[^"?]*\?data=([^"]*)"/.exec(markup) ?? []
    expect(decodeURIComponent(address)).toMatch(/^\/[^?]+\/incidents\.csv\?act=rocket&v=/)
    expect(await page('act=', 1_000)).not.toContain('data=')
  })

  it('offers each option with as many incidents as its address then has', async () => {
    const options = [...optionsOf(await page('', 1))].filter(([address]) => /\?act=/.test(address))
    expect(options.length).toBeGreaterThan(1)
    for (const [address, count] of options) {
      const query = address.slice(address.indexOf('?') + 1)
      const counted = await new TableQueries(async () => table).count(
        filterOf(parseView(new URLSearchParams(query), vocabularyOf(table)).state),
      )
      expect([address, counted.incidents]).toEqual([address, count])
      expect(rowsOf(query).length).toBe(counted.rows)
    }
  })

  it('takes a field of its form that is empty for one that asks for nothing', async () => {
    expect(await page('from=&to=&q=', 1)).toBe(await page('', 1))
    const markup = await page('from=2020-01-03', 1)
    expect(markup).toMatch(/name="from" value="2020-01-03"/)
    expect(markup).toMatch(/name="to" value=""/)
  })

  it('has the days that the dates leave out as well, told apart', async () => {
    const drawn = (markup: string) => [...markup.matchAll(/<rect data-outside="(\w+)"/g)]
    const outside = (markup: string) => drawn(markup).filter(([, is]) => is === 'true').length
    const [all, some] = [await page('', 1), await page('from=2020-01-03', 1)]
    expect(outside(all)).toBe(0)
    expect(outside(some)).toBeGreaterThan(0)
    expect(drawn(some)).toHaveLength(drawn(all).length)
  })

  it('shows no number of another question as an answer to this one', async () => {
    const props = await screenProps()
    const markup = renderToStaticMarkup(<LargeScreen {...props} isCurrent={false} />)
    expect(markup).toContain('Counting…')
    expect(markup).not.toContain('incidents</strong>')
    expect(markup).toMatch(/<p hidden="">\d+ rows? match/)
    expect(markup).toContain('aria-busy="true"')
  })

  it('says that counting took too long, with the form to ask for less, and no number', async () => {
    const error = Object.assign(new Error('too long'), { reason: 'too-slow' })
    const queries = new TableQueries(async () => table)
    queries.facetCounts = () => Promise.reject(error)
    const slow = { ...source, queries: async () => queries } as unknown as IncidentSource
    const query = new URLSearchParams('q=7')
    const markup = renderToStaticMarkup(
      await LargePage({ source: slow, datasets: [facts], query, mostRows: 1 }),
    )
    expect(markup).toMatch(/role="alert"[^>]*>What matches could not be counted: the database took/)
    expect(markup).toContain('name="q" value="7"')
    expect(markup).not.toMatch(/rows? match/)
    const props = await screenProps()
    const failed = { tookTooLong: true, retry: () => {} }
    const screen = renderToStaticMarkup(
      <LargeScreen {...props} isCurrent={false} failed={failed} />,
    )
    expect(screen).toMatch(/role="alert"[^>]*>What matches could not be counted: the database took/)
  })

  it('names what it could not use, and then shows nothing', async () => {
    const markup = await page('from=yesterday', 1_000)
    expect(markup).toContain('yesterday')
    expect(markup).toContain('0 rows match')
  })
})
