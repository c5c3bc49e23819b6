import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDataset } from '@/data/sources/datasets'
import { smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import { TABLE_PARTS } from '@/geo/table/columns'
import { filterRows } from '@/geo/table/filter'
import { parseView, vocabularyOf } from '@/geo/view/view-query'
import { filterOf } from '@/geo/view/view-state'
import { placeDataset } from '../fixtures/dataset-folder'
import { GET } from './route'

let removeFolder: () => void

beforeAll(() => {
  removeFolder = placeDataset('small', textsOf(smallDataset()))
})
afterAll(() => removeFolder())

const ask = (query: string, dataset = 'small') =>
  GET(new Request(`http://localhost/${dataset}/counts.json?${query}`), {
    params: Promise.resolve({ dataset }),
  })

async function tableOf() {
  const source = await openDataset('small')
  if (!source) throw new Error('expected a dataset')
  return source.table(TABLE_PARTS)
}

describe('the counts of a dataset', () => {
  it.each(['', 'from=2020-01-01', 'from=2020-01-01&to=2020-01-03', 'act=rocket', 'q=base'])(
    'are those of the rows that "%s" leaves, and of its version',
    async (query) => {
      const table = await tableOf()
      const { state } = parseView(new URLSearchParams(query), vocabularyOf(table))
      const rows = filterRows(table, filterOf(state))
      const placed = rows.filter((row) => !Number.isNaN(table.lon[row] as number))
      const answer = await (await ask(query)).json()
      expect(answer.version).toBe(table.dataset.version)
      expect(answer.count.rows).toBe(rows.length)
      const inCells = answer.density.cells.map(({ count }: { count: number }) => count)
      expect(inCells.reduce((sum: number, count: number) => sum + count, 0)).toBe(placed.length)
    },
  )

  it('have the density of a box', async () => {
    const { density } = await (await ask('box=0,-5,1,-4')).json()
    expect(density.cells).toEqual([])
  })

  it.each(['box=1,2,3', 'box=1,2,3,4&box=1,2,3,4', 'from=yesterday', 'no=such', 'data=file:x.csv'])(
    'are not those of all where "%s" cannot be used',
    async (query) => {
      const response = await ask(query)
      expect(response.status).toBe(400)
      const { parameters } = await response.json()
      expect(parameters[0].parameter).toBe(query.split('=')[0])
    },
  )

  it.each(['box', 'data'])('are refused in few words, however long %s is', async (name) => {
    const text = await (await ask(`${name}=${'long'.repeat(400)}`)).text()
    expect(text).toContain(`"${name}"`)
    expect(text).toContain('long…')
    expect(text.length).toBeLessThan(600)
  })

  it('are of no dataset that is not there', async () => {
    expect((await ask('', 'none')).status).toBe(404)
  })
})
