import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, it } from 'vitest'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import type { CellColumn } from '@/geo/formats/cell'
import { ItemView } from './items-page'

beforeAll(async () => {
  await loadMessages(DEFAULT_LANGUAGE, 'screen')
  await loadMessages(DEFAULT_LANGUAGE, 'ogc')
})

it('has what is stated of an item under heads that say what it is', () => {
  const columns: CellColumn[] = [
    { name: 'id', type: 'text', meaning: 'Its id' },
    { name: 'notes', type: 'text', meaning: 'What is noted' },
    { name: 'killed', type: 'integer', meaning: 'How many were killed' },
  ]
  const item = { id: 'a/1', geometry: null, span: null, cells: ['a/1', null, 0] }
  const page = renderToStaticMarkup(
    <ItemView collection="plain" title="Plain" item={item} columns={columns} json="?f=json" />,
  )
  const cells = [...page.matchAll(/<t[hd]\b[^>]*>([^<]*)</g)].map(([, cell]) => cell)
  expect(cells).toEqual(['Name', 'Value', 'id', 'a/1', 'killed', '0'])
})
