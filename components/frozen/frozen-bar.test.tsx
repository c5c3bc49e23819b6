import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import FrozenBar from './frozen-bar'

const FACTS = { version: '2.0.0', citation: 'A. Author: A dataset, 2020.' } as DatasetFacts

beforeAll(async () => {
  for (const catalogue of ['record', 'screen'] as const) {
    await loadMessages(DEFAULT_LANGUAGE, catalogue)
  }
})
afterEach(() => {
  delete process.env.RIPOSTE_SITE
})

it('a frozen view says when it was taken, of which version, from where, and how to cite it', () => {
  const site = { pages: 'https://e.org/r', files: '.', pageless: [], frozen: '2026-01-02' }
  process.env.RIPOSTE_SITE = JSON.stringify(site)
  const markup = renderToStaticMarkup(<FrozenBar facts={FACTS} />)
  expect(markup).toMatch(/2 Jan 2026.*version 2\.0\.0/)
  expect(markup).toContain('<a href="https://e.org/r/">e.org</a>')
  expect(markup).toContain(FACTS.citation)
})

it('no other page says so', () => {
  expect(renderToStaticMarkup(<FrozenBar facts={FACTS} />)).toBe('')
})

it('the text beside a frozen page says its filter, version and citation, too', async () => {
  const { frozen } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const about = {
    ...{ title: 'A title', sentence: '3 of 9 incidents', filter: 'Act: rocket', citation: 'Cite' },
    ...{ licence: 'CC', version: '2.0.0', day: '2026-01-02', from: 'https://e.org/r' },
  }
  const text = frozen.readme(about)
  for (const said of Object.values(about)) expect(text).toContain(said)
})
