import initSqlJs from 'sql.js'
import { describe, expect, it } from 'vitest'
import { databasesOf, type SqlJs } from './database'
import { opened } from './fixtures/opened'
import { wkbPoint } from './fixtures/wkb'
import { openFile } from './open-file'

const load = () => initSqlJs() as Promise<SqlJs>
const openDatabase = databasesOf(load)

/** The bytes of a database that these statements make. */
async function databaseOf(statements: string, shapes: readonly Uint8Array[] = []) {
  const { Database } = await initSqlJs()
  const database = new Database()
  database.run(statements)
  shapes.forEach((shape, i) => {
    database.run('INSERT INTO strikes VALUES (?, ?, ?, ?)', [i + 1, shape, '2020-01-08', i])
  })
  return database.export()
}

const SYSTEMS = (code: number, table = 'strikes') => `
  CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER);
  CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT);
  CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
  INSERT INTO gpkg_spatial_ref_sys VALUES ('system ${code}', ${code}, 'EPSG', ${code});
  INSERT INTO gpkg_contents VALUES ('${table}', 'features');
  INSERT INTO gpkg_geometry_columns VALUES ('${table}', 'geom', ${code});`
const STRIKES =
  'CREATE TABLE strikes (fid INTEGER PRIMARY KEY, geom BLOB, day DATE, "kil""led" INTEGER);'

const blob = (lon: number, lat: number, envelope = 0) =>
  Uint8Array.from([
    ...[0x47, 0x50, 0, 1 + envelope * 2, 0xe6, 0x10, 0, 0],
    ...new Uint8Array(envelope * 32),
    ...wkbPoint(lon, lat),
  ])

describe('a GeoPackage', () => {
  it('has its rows with their points', async () => {
    const bytes = await databaseOf(SYSTEMS(4326) + STRIKES, [
      blob(44.4, 33.3),
      blob(45, 34, 1),
      Uint8Array.of(1),
    ])
    const { format, sheet } = await opened(bytes, {}, { openDatabase })
    expect(format).toBe('geopackage')
    expect(sheet.columns).toEqual(['@longitude', '@latitude', 'fid', 'day', 'kil"led'])
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      [44.4, 33.3, 1, '2020-01-08', 0],
      [45, 34, 2, '2020-01-08', 1],
      [null, null, 3, '2020-01-08', 2],
    ])
    expect(sheet.faults.map(({ row, kind }) => [row, kind])).toEqual([[3, 'no-point']])
  })

  it('is refused by its name where nothing opens it, and so is any other database', async () => {
    const bytes = await databaseOf(SYSTEMS(4326) + STRIKES)
    expect(await openFile(bytes)).toEqual({ refused: 'unsupported', got: 'GeoPackage' })
    const nothing = { openDatabase: databasesOf(() => Promise.reject(new Error('no wasm'))) }
    expect(await openFile(bytes, undefined, nothing)).toEqual({
      refused: 'unsupported',
      got: 'GeoPackage',
    })
    const other = await databaseOf('CREATE TABLE x (y)')
    expect(await openFile(other, undefined, { openDatabase })).toEqual({
      refused: 'unsupported',
      got: 'SQLite',
    })
  })

  it('of another reference system is refused by its name', async () => {
    const bytes = await databaseOf(SYSTEMS(32638) + STRIKES, [blob(1, 2)])
    expect(await openFile(bytes, undefined, { openDatabase })).toEqual({
      refused: 'projected',
      got: 'system 32638',
    })
  })

  it('of several tables asks which', async () => {
    const more =
      "CREATE TABLE b (x); INSERT INTO gpkg_contents VALUES ('b', 'attributes'); INSERT INTO b VALUES (1);"
    const bytes = await databaseOf(SYSTEMS(4326) + STRIKES + more, [blob(1, 2)])
    expect(await openFile(bytes, undefined, { openDatabase })).toMatchObject({
      choices: ['strikes', 'b'],
    })
    expect((await opened(bytes, { entry: 'b' }, { openDatabase })).sheet.columns).toEqual(['x'])
  })

  it('with a view that has rows without end has nothing in it', async () => {
    const view =
      'CREATE VIEW endless AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x FROM n;'
    const bytes = await databaseOf(SYSTEMS(4326, 'endless') + view)
    expect(await openFile(bytes, undefined, { openDatabase })).toMatchObject({ refused: 'empty' })
  })

  it('that breaks off is refused', async () => {
    const bytes = await databaseOf(SYSTEMS(4326) + STRIKES, [blob(1, 2)])
    const found = await openFile(bytes.slice(0, 200), undefined, { openDatabase })
    expect(found).toMatchObject({ refused: 'broken-file' })
  })
})
