import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { DATASET } from '@/geo/fixtures/dataset'
import { TableQueries } from '@/geo/query/table-queries'
import { tableOf } from '@/geo/record/compile'
import { factsOf } from '@/geo/record/facts'
import type { IncidentSource } from '@/geo/source'
import { filterRows } from '@/geo/table/filter'
import { parseView, vocabularyOf } from '@/geo/view/view-query'
import { filterOf } from '@/geo/view/view-state'
import { LargePage } from './large-page'

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

  it('names what it could not use, and then shows nothing', async () => {
    const markup = await page('from=yesterday', 1_000)
    expect(markup).toContain('yesterday')
    expect(markup).toContain('0 rows match')
  })
})
