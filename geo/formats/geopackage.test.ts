import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { sevenDecimals } from '../space/position'
import { NO_FILTER } from '../table/filter'
import { positionOf } from '../table/table'
import { columnsOf, type ExportSet } from './export-set'
import { newDatabase, openDatabase } from './fixtures/sqlite'
import { arbitraryForeignSet, cellsOf, foreignSet, saidSetOf, written } from './fixtures/written'
import { exportFile } from './formats'
import { toGeoJson } from './geojson'
import { opened } from './read/fixtures/opened'
import { tableOfFile } from './read/open-file'

const bytesOfSet = (set: ExportSet) => written('incidents.gpkg', { ...set, newDatabase })

/** What a database answers to a query. */
async function ask(bytes: Uint8Array, query: string) {
  const database = await openDatabase(bytes)
  if (!database) throw new Error('expected a database')
  try {
    return [...database.rows(query)]
  } finally {
    database.close()
  }
}

/** SQLite ends a text at a NUL. */
const stored = (value: unknown) =>
  typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value

async function expectSame(set: ExportSet) {
  const { sheet } = await opened(await bytesOfSet(set), {}, { openDatabase })
  const columns = columnsOf(set)
  expect(sheet.faults).toEqual([])
  expect(sheet.columns.slice(3)).toEqual(columns.map(({ name }) => stored(name)))
  expect(sheet.rows.map(({ cells }) => cells.slice(3))).toEqual(
    cellsOf(set, columns).map((cells) => cells.map(stored)),
  )
  expect(sheet.rows.map(({ cells }) => cells.slice(0, 2))).toEqual(
    Array.from(set.rows, (row) =>
      (positionOf(set.table, row) ?? [null, null]).map((each: number | null) =>
        each === null ? null : sevenDecimals(each),
      ),
    ),
  )
}

describe('the GeoPackage, read by the reader of GeoPackages', () => {
  it('has every cell and point, of a dataset', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset(8), fc.boolean(), async (dataset, on) => {
        if (dataset.incidents.length > 0) await expectSame(saidSetOf(dataset, undefined, on))
      }),
      { numRuns: 30 },
    )
  })

  it('has every cell and point, of a table with columns of its own', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryForeignSet, async (set) => {
        if (set.rows.length > 0) await expectSame(set)
      }),
      { numRuns: 40 },
    )
  })

  it('is the table it was made from: written as GeoJSON, it is the same file', async () => {
    const set = saidSetOf(DATASET, NO_FILTER, false)
    const file = await opened(await bytesOfSet(set), {}, { openDatabase })
    const dataset = { id: 'made-up', version: '1.2.3' }
    const known = { dataset, today: null, bounds: null, utcOffset: null }
    const { table, faults } = tableOfFile(file, known)
    expect(faults).toEqual([])
    expect(toGeoJson({ ...set, table })).toBe(toGeoJson(set))
  })

  it('has more rows than are sent to the database at once, in order', async () => {
    const rows = Array.from({ length: 1_201 }, (_, i) => ({
      day: '2020-01-01',
      position: [i / 1000, 1] as const,
      own: [`row ${i}`],
    }))
    const read = await ask(
      await bytesOfSet(foreignSet(['x'], rows)),
      'SELECT x FROM incidents ORDER BY fid',
    )
    expect(read.map(({ x }) => x)).toEqual(rows.map(({ own }) => own[0]))
  })
})

describe('the GeoPackage', () => {
  it('has a key beside a column that is called like one', async () => {
    const row = { day: '2020-01-01', position: [44, 33] as const, own: ['mine'] }
    const bytes = await bytesOfSet(foreignSet(['FID'], [row]))
    expect(await ask(bytes, 'SELECT fid_, "FID" FROM incidents')).toEqual([
      { fid_: 1, FID: 'mine' },
    ])
  })

  it('says which version of the standard it follows, where its points are, and what it is', async () => {
    const bytes = await bytesOfSet(saidSetOf(DATASET))
    expect(await ask(bytes, 'PRAGMA application_id')).toEqual([{ application_id: 0x47504b47 }])
    expect(await ask(bytes, 'PRAGMA user_version')).toEqual([{ user_version: 10300 }])
    expect(await ask(bytes, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(await ask(bytes, 'PRAGMA foreign_key_check')).toEqual([])
    const [contents] = await ask(bytes, 'SELECT * FROM gpkg_contents')
    expect(contents).toMatchObject({ table_name: 'incidents', min_x: 41.02, max_y: 34.37 })
    const [{ metadata } = {}] = await ask(bytes, 'SELECT metadata FROM gpkg_metadata')
    expect(JSON.parse(String(metadata))).toMatchObject({ version: '1.2.3', matched: 14 })
  })

  it('is the same file every time', async () => {
    const set = saidSetOf(DATASET)
    const first = await bytesOfSet(set)
    expect(Buffer.from(first).equals(await bytesOfSet(set))).toBe(true)
  })

  it('is not there where nothing makes databases, nor for more columns than one has', async () => {
    const { write } = exportFile('incidents.gpkg')
    expect(await write(saidSetOf(DATASET))).toBeNull()
    const many = foreignSet(
      Array.from({ length: 2_000 }, (_, i) => `c${i}`),
      [],
    )
    expect(await write({ ...many, newDatabase })).toBeNull()
  })

  it('has no rows under a filter that leaves none, and its columns all the same', async () => {
    const bytes = await bytesOfSet(saidSetOf({ ...DATASET, incidents: [] }))
    expect(await ask(bytes, 'SELECT count(*) AS n, count(id) AS ids FROM incidents')).toEqual([
      { n: 0, ids: 0 },
    ])
  })
})
