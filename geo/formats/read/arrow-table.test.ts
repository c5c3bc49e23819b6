import {
  dateDay,
  dictionary,
  float64,
  int16,
  int32,
  tableFromArrays,
  tableToIPC,
  utf8,
} from '@uwdata/flechette'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainColumns } from '../../table/plain-column'
import { searchedColumns } from '../../table/searched-text'
import { formatDay } from '../../time/time'
import { foreignSet, written } from '../fixtures/written'
import { opened } from './fixtures/opened'
import { type OpenedFile, tableOfFile } from './open-file'
import { wordColumnsOf } from './search-words'

const KNOWN = { dataset: { id: 'x', version: '1' }, today: 25_000, bounds: null, utcOffset: null }
const MS_PER_DAY = 86_400_000

const TYPES = {
  id: utf8(),
  event_date: dateDay(),
  latitude: float64(),
  longitude: float64(),
  event_type: dictionary(utf8()),
  location: utf8(),
  fatalities: int32(),
  injured: int16(),
  notes: utf8(),
  own_notes: utf8(),
} as const

const note = fc.string({ unit: fc.constantFrom(' ', 'a', 'é', 'ن'), maxLength: 9 })
const row = fc.record({
  id: fc.oneof(fc.constantFrom('', 'i', ' i', 'j'), fc.nat().map(String)),
  event_date: fc.option(fc.constantFrom(18_000, 18_001, 17_500, 30_000, 4e6)),
  latitude: fc.option(fc.constantFrom(33.5, 12, 0, -0, 95, Number.NaN)),
  longitude: fc.option(fc.constantFrom(44.5, 8, 0, 181, Number.POSITIVE_INFINITY)),
  event_type: fc.constantFrom('Riots', 'Battles', '', null),
  location: fc.constantFrom('Mosul', ' Mosul', 'نينوى', '', null),
  fatalities: fc.option(fc.constantFrom(0, 3, -1)),
  injured: fc.option(fc.constantFrom(0, 2)),
  notes: note,
  own_notes: note,
})

/** All that is made of a file, its columns, spelled out, down to the bytes of their arrays, and that its words are those of its columns. */
function made(file: OpenedFile) {
  const { table, rowNumbers, undated, placeNames, faults, searched } = tableOfFile(file, KNOWN)
  const all = table.withUndated ?? table
  const [words, same] = [searched(), searchedColumns(all)].map((texts) =>
    [...wordColumnsOf(texts, all.length)].map(bytewise),
  )
  expect(words).toEqual(same)
  const columns = [...plainColumns(all.columns)].map(bytewise)
  return { columns, rowNumbers, undated, placeNames, faults, words }
}

/** Arrays as texts, which are soon compared however long they are. */
const bytewise = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    ArrayBuffer.isView(part)
      ? [
          part.constructor.name,
          Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1'),
        ]
      : part,
  )

/** The same file, its rows kept one by one: nothing of them is read but row by row. */
const rowByRow = (file: OpenedFile): OpenedFile => ({
  ...file,
  sheet: { ...file.sheet, rows: [...file.sheet.rows] },
})

it('an Arrow file is the table that its rows make one by one, with the same faults', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
      const columns = Object.keys(TYPES).map((name) => {
        const cells = rows.map((each) => each[name as keyof typeof TYPES])
        const days = (cell: unknown) => (typeof cell === 'number' ? cell * MS_PER_DAY : null)
        return [name, name === 'event_date' ? cells.map(days) : cells]
      })
      const table = tableFromArrays(Object.fromEntries(columns), { types: TYPES })
      const file = await opened(tableToIPC(table, { format: 'stream' }) as Uint8Array)
      expect(made(file)).toEqual(made(rowByRow(file)))
    }),
  )
})

it('our own export of very many rows is the table that its rows make one by one', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => ({
    day: formatDay(16_000 + ((i * 7) % 900)),
    position: i % 11 === 0 ? null : ([(i % 370) - 180, (i % 95) - 4] as const),
    own: [`town ${i % 500}`, `a note of its own ${i}`, `a note of its own ${i}`, `${i % 70}`],
  }))
  const names = ['location', 'notes', 'copy', 'fatalities']
  const file = await opened(await written('incidents.arrows', foreignSet(names, rows)))
  const columns = file.sheet.rows.columns ?? []
  const [notes, copy] = ['notes', 'copy'].map((name) => columns[file.sheet.columns.indexOf(name)])
  expect(notes).toBe(copy)
  expect(made(file)).toEqual(made(rowByRow(file)))
})
