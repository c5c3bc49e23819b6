import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Results } from '@/components/state/use-results'
import { DATASET } from '@/geo/fixtures/dataset'
import { tableOfRows } from '@/geo/fixtures/rows-table'
import { tableOf } from '@/geo/record/compile'
import { factsOf } from '@/geo/record/facts'
import { channelsFor } from '@/geo/table/channel-choice'
import { filterWithCounts } from '@/geo/table/moving-filter'
import type { IncidentTable } from '@/geo/table/table'
import { EMPTY_VIEW, filterOf, type ViewState } from '@/geo/view/view-state'
import { FilterBar } from './filter-bar'

// As they are once each has been opened.
vi.mock('./filter-menu', () => ({
  FilterMenu: ({ label, children }: { label: string; children: ReactNode }) => (
    <>
      <button type="button" aria-expanded="true">
        {label}
      </button>
      {children}
    </>
  ),
}))

beforeAll(async () => {
  await loadMessages(DEFAULT_LANGUAGE, 'screen')
})

function bar(table: IncidentTable, facts: DatasetFacts, change: Partial<ViewState> = {}): string {
  const view = { ...EMPTY_VIEW, ...change }
  const filter = filterOf(view)
  const { rows, counts } = filterWithCounts(table, filter)
  const results = { filter, rows, counts } as Results
  return renderToStaticMarkup(
    <FilterBar {...{ table, facts, view, results }} change={() => undefined} mapBounds={null} />,
  )
}

const textsOf = (markup: string, pattern: RegExp) =>
  [...markup.matchAll(pattern)].map(([, text]) => text?.replace(/<[^>]*>/g, ''))
const menus = (markup: string) => textsOf(markup, /<button[^>]*aria-expanded[^>]*>(.*?)<\/button>/g)
const groups = (markup: string) => textsOf(markup, /<legend[^>]*>(.*?)<\/legend>/g)
const folded = (markup: string) => textsOf(markup, /<summary>(.*?)<\/summary>/g)

describe('the bar of filters', () => {
  it('of a curated dataset has act, target and standing, and the rest in the last menu', () => {
    const markup = bar(tableOf(DATASET), factsOf(DATASET))
    expect(menus(markup)).toEqual(['Dates', 'Act', 'Target', 'Standing', 'More'])
    expect(groups(markup).slice(-3)).toEqual(['Weapon', 'Place known to within', 'Actor'])
    expect(folded(markup)).toEqual([])
  })

  const table = tableOfRows([
    { within: 'town', 'own:event_type': 'Battles', 'own:inter1': '<b>', 'own:region': 'north' },
    { within: 'town', 'own:event_type': 'Riots', 'own:inter1': 'شرطة', 'own:region': 'south' },
  ])
  const facts = { ...factsOf(DATASET), ...channelsFor(table) }

  it('of a file has a menu for what tells its incidents apart, and all other columns folded', () => {
    const markup = bar(table, facts)
    expect(menus(markup)).toEqual(['Dates', 'event type', 'inter1', 'More'])
    expect(groups(markup)).toContain('Place known to within')
    expect(folded(markup)).toEqual(['region'])
    expect(groups(markup)).not.toContain('region')
    expect(markup).toContain('&lt;b&gt;')
  })

  it('unfolds a column that narrows, and says what is chosen of it', () => {
    const markup = bar(table, facts, { choices: { 'f.region': ['north'] } })
    expect(groups(markup)).toContain('region')
    expect(markup).toContain('region: north')
  })
})
