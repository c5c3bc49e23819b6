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
import { opened } from './fixtures/opened'
import { type OpenedFile, tableOfFile } from './open-file'

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

/** All that is made of a file, its columns down to their arrays. */
function made(file: OpenedFile) {
  const { table, rowNumbers, undated, placeNames, faults } = tableOfFile(file, KNOWN)
  const { columns } = table.withUndated ?? table
  return { columns: [...columns], rowNumbers, undated, placeNames, faults }
}

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
      const kept = { ...file, sheet: { ...file.sheet, rows: [...file.sheet.rows] } }
      expect(made(file)).toEqual(made(kept))
    }),
  )
})
