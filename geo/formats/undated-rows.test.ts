import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '../table/filter'
import { shownDays } from '../table/summary'
import type { IncidentTable } from '../table/table'
import { withUndatedRows } from '../table/undated'
import { bytesOf } from './content'
import type { ExportSet } from './export-set'
import { newDatabase, openDatabase } from './fixtures/sqlite'
import { EXPORT_FILES } from './formats'
import { factsOfTable } from './read/file-facts'
import { openFile, tableOfFile } from './read/open-file'
import { isRefusal } from './read/sheet'
import { undeclaredFacts } from './read/undeclared-facts'

const FILE = `id,date,title,latitude,longitude
a,,Without a day,33,44
b,2020-01-02,Dated,33.5,44.5
c,2020-13-45,With a day that is none,,
`

const KNOWN = { dataset: { id: 'x', version: '1' }, today: null, bounds: null, utcOffset: null }

const NO_ANSWERS = { encoding: null, dayOrder: null, utcOffset: null }

async function opened(bytes: Uint8Array) {
  const first = await openFile(bytes, undefined, { openDatabase })
  const isBook = isRefusal(first) && first.refused === 'several-files'
  const file = isBook ? await openFile(bytes, { ...NO_ANSWERS, entry: 'Incidents' }) : first
  if (isRefusal(file)) throw new Error(`${file.refused} ${file.got}`)
  return file
}

async function exported(): Promise<ExportSet> {
  const { table } = tableOfFile(await opened(new TextEncoder().encode(FILE)), KNOWN)
  const words = { citation: (name: string) => name, licence: 'none' }
  const file = { name: 'x.csv', convention: 'plain', today: '2024-01-01', utcOffset: null } as const
  const shown = Int32Array.of(0)
  return {
    facts: factsOfTable(table, undeclaredFacts(table, file, words)),
    ...withUndatedRows(table, shown, NO_FILTER),
    proximity: null,
    days: shownDays(table, NO_FILTER, shown),
    filterWords: '',
    query: '',
    newDatabase,
  }
}

describe('an export of rows that name no day', () => {
  const files = EXPORT_FILES.filter(
    ({ name }) => name.startsWith('incidents.') && !name.endsWith('.json'),
  )

  it.each(files.map(({ name }) => name))(
    '%s has them with no day in their cells, and comes back so',
    async (name) => {
      const file = files.find((each) => each.name === name)
      const content = await file?.write(await exported())
      if (content == null) throw new Error(`nothing was written as ${name}`)
      const back = await opened(await bytesOf(content))
      const read = tableOfFile({ ...back, questions: [] }, KNOWN)
      const all = read.table.withUndated as IncidentTable
      expect(Array.from(all.day, (_, row) => all.id.at(row).replace('incident-', ''))).toEqual([
        ...['b', 'a', 'c'],
      ])
      expect(read.table.length).toBe(1)
      expect(all.lat[1]).toBe(33)
    },
  )
})
