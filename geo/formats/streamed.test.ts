import { beforeEach, describe, expect, it } from 'vitest'
import { partsOf } from './content'
import type { ExportName } from './export-list'
import type { ExportSet } from './export-set'
import { foreignSet } from './fixtures/written'
import { exportFile } from './formats'

const ROWS = 21_000

/** Rows that a writer may have read ahead of what it has given away: a group of a column format, and then some. */
const MOST_AHEAD = 10_100

/** Bytes that a part has at most: a group of rows of Arrow is the largest. */
const MOST_BYTES = 2_000_000

let furthest = -1

/** An export of many rows, of which `furthest` is the furthest that anybody has read. */
function watchedSet(): ExportSet {
  const rows = Array.from({ length: ROWS }, (_, i) => ({
    day: '2020-01-01',
    position: [44 + (i % 1_000) / 1_000, 33] as const,
    own: [`${i}: ${'word '.repeat(8)}`],
  }))
  const set = foreignSet(['notes'], rows)
  const column = set.table.columns.get('own:notes')
  if (column?.kind !== 'text') throw new Error('expected a column of texts')
  const at = column.at.bind(column)
  Object.defineProperty(column, 'at', {
    value: (row: number) => {
      furthest = Math.max(furthest, row)
      return at(row)
    },
  })
  return set
}

describe('an export of many rows', () => {
  const set = watchedSet()
  beforeEach(() => {
    furthest = -1
  })

  const streamed: ExportName[] = [
    'incidents.geojson',
    'incidents.geojsons',
    'incidents.kml',
    'incidents.csv',
    'incidents.xlsx',
    'incidents.arrows',
    'incidents.parquet',
    'package.zip',
  ]

  it.each(streamed)('%s is made while it is taken, in parts of a bounded size', async (name) => {
    const content = await exportFile(name).write(set)
    if (content === null) throw new Error(`expected ${name}`)
    expect(furthest, 'nothing is read before it is asked for').toBe(-1)
    const parts = partsOf(content)
    const first = await parts.next()
    expect(first.done).toBe(false)
    expect(furthest, 'what the first part is made of').toBeLessThan(MOST_AHEAD)
    let most = first.value?.length ?? 0
    let count = 1
    for await (const part of parts) {
      most = Math.max(most, part.length)
      count++
    }
    expect(furthest).toBe(ROWS - 1)
    expect(count).toBeGreaterThan(2)
    expect(most).toBeLessThan(MOST_BYTES)
  })

  it('is read no further once nobody takes any more of it', async () => {
    const content = await exportFile('incidents.csv').write(set)
    if (content === null) throw new Error('expected a file')
    const parts = partsOf(content)
    await parts.next()
    await parts.return()
    expect(furthest).toBeLessThan(MOST_AHEAD)
  })
})
