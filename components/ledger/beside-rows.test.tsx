import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { tableOfRows } from '@/geo/fixtures/rows-table'
import { dayAt } from '@/geo/time/time'
import BesideRows from './beside-rows'

const [JANUARY, MARCH] = [dayAt(2020, 0, 1), dayAt(2020, 2, 1)]

const layer = (name: string, day: number) => ({
  reference: name,
  name,
  colour: '#123456',
  table: tableOfRows([{ id: name, title: name, event_date: day }]),
  onExplore: () => undefined,
})

it('a layer with nothing in the days of the ledger says so, and which days are its own', async () => {
  const messages = await loadMessages(DEFAULT_LANGUAGE, 'ledger')
  const markup = renderToStaticMarkup(
    <BesideRows
      layers={[layer('Inside', JANUARY), layer('Outside', MARCH)]}
      scale={{ start: JANUARY, end: JANUARY + 31, width: 310 }}
      messages={messages}
    />,
  )
  expect(markup.match(/<svg/g)).toHaveLength(1)
  expect(markup).toContain('Inside, beside: 1 of its 1 rows are of these days')
  expect(markup).toContain('Outside, beside: nothing in these days; its rows are of 1 Mar 2020.')
  expect(markup).toContain('aria-label="Explore it: Outside">Explore it</button>')
})
