import { describe, expect, it } from 'vitest'
import { openFile, tableOfFile } from './open-file'
import { isRefusal } from './sheet'
import { compareTables, type FileTable } from './table-changes'

const KNOWN = { dataset: { id: 'x', version: '' }, today: null, bounds: null, utcOffset: null }

async function tableOf(text: string): Promise<FileTable> {
  const opened = await openFile(new TextEncoder().encode(text))
  if (isRefusal(opened)) throw new Error(opened.refused)
  return { table: tableOfFile(opened, KNOWN).table, columns: opened.sheet.columns }
}

const changes = async (older: string, newer: string) =>
  compareTables(await tableOf(older), await tableOf(newer))

const ROWS = `id,title,date,lat,lon,kind
a,Shots,2020-01-02,33,44,battle
b,Bomb,2020-01-01,33,44,battle
c,Mine,,33,44,mine
`

describe('two versions of a file', () => {
  it('that say the same differ in nothing, in whatever order their rows are', async () => {
    const [head, ...rows] = ROWS.trim().split('\n')
    const turned = [head, ...rows.toReversed()].join('\n')
    expect(await changes(ROWS, turned)).toEqual({ added: [], changed: [], removed: [] })
  })

  it('are compared by the ids of their rows and by the columns of the file, rows without a day too', async () => {
    const newer = ROWS.replace('Bomb', 'Bombs')
      .replace('33,44,mine', '33.5,44,other')
      .replace(/^a.*\n/m, '')
      .concat('d,New,2020-02-01,33,44,battle\n')
    expect(await changes(ROWS, newer)).toEqual({
      added: [{ id: 'd', title: 'New' }],
      changed: [
        { id: 'b', title: 'Bombs', parts: ['title'] },
        { id: 'c', title: 'Mine', parts: ['lat', 'kind'] },
      ],
      removed: [{ id: 'a', title: 'Shots' }],
    })
  })

  it('differ in a column that only one of them has where it says something', async () => {
    const newer = ROWS.replace('kind\n', 'kind,dead\n')
      .replace(',battle\nb', ',battle,2\nb')
      .replace(/(battle|mine)\n/g, '$1,\n')
    const { changed } = await changes(ROWS, newer)
    expect(changed).toEqual([{ id: 'a', title: 'Shots', parts: ['dead'] }])
    expect((await changes(newer, ROWS)).changed).toEqual(changed)
  })

  it('have rows without ids of their own by what they say', async () => {
    const withoutIds = ROWS.replace(/^[^,\n]*,/gm, '')
    const newer = withoutIds.replace('Bomb', 'Bombs')
    const found = await changes(withoutIds, newer)
    expect(found.changed).toEqual([])
    expect([found.added, found.removed].map((each) => each.map(({ title }) => title))).toEqual([
      ['Bombs'],
      ['Bomb'],
    ])
  })
})
