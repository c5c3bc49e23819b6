import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { tableOfRows } from '@/geo/fixtures/rows-table'
import { withWords } from '@/geo/formats/read/search-words'
import type { IncidentTable } from '@/geo/table/table'
import { EMPTY_VIEW } from '@/geo/view/view-state'
import { type Results, useResults, useShownView } from './use-results'

const TABLE = tableOfRows([
  { id: 'a', title: 'Rocket at the port', event_date: 1 },
  { id: 'b', title: 'Nothing to say', event_date: 2 },
])

/** What a screen shows of a table when it is first drawn. */
function shown(table: IncidentTable, q: string): readonly number[] {
  let found: Results | null = null
  function Probe() {
    found = useResults(table, table, useShownView(table, { ...EMPTY_VIEW, q }))
    return null
  }
  renderToStaticMarkup(<Probe />)
  return Array.from((found as Results | null)?.rows ?? [-1])
}

it('a search that cannot be made leaves nothing, and breaks nothing', () => {
  expect(shown(withWords(TABLE), 'rocket')).toEqual([0])
  expect(shown(TABLE, 'rocket')).toEqual([])
  expect(shown(TABLE, '')).toEqual([0, 1])
})
