import type { IncidentTable } from '../table/table'
import type { Cell, CellType } from './cell'
import type { Bytes } from './content'
import type { ExportColumn } from './export-columns'
import { columnsOf, type ExportSet, exportedGroups, GEOMETRY_COLUMN } from './export-set'
import { METADATA_TABLES, TABLES } from './geopackage-tables'
import { metadataOf } from './metadata'
import type { DatabaseValue, NewDatabase } from './new-database'
import { boxOf, pointBytes } from './point-bytes'

/** The table with the incidents. */
const LAYER = 'incidents'

/** A table of SQLite has no more columns; two are the key and the point. */
const MOST_COLUMNS = 2_000 - 2

/** Rows that are sent to the database together. */
const GROUP = 500

const TYPES: Readonly<Record<CellType, string>> = {
  text: 'TEXT',
  integer: 'MEDIUMINT',
  number: 'DOUBLE',
  date: 'DATE',
}

/**
 * The incidents as a GeoPackage 1.3: one layer of points in WGS84 with every column under its type,
 * days as dates; no shape for what is not placed. What every file says of itself is JSON in its
 * metadata, and the citation its description. A NUL in a text becomes U+FFFD. null where nothing
 * makes databases, and for more columns than one has.
 */
export async function geoPackage(set: ExportSet): Promise<Bytes | null> {
  if (!set.newDatabase || !fitsGeoPackage(set)) return null
  const database = await set.newDatabase()
  try {
    await describe(database, set)
    await fill(database, set)
    return await database.bytes()
  } finally {
    database.close()
  }
}

/** Whether a database has room for the columns of an export. */
export const fitsGeoPackage = (set: ExportSet): boolean => columnsOf(set).length <= MOST_COLUMNS

async function describe(database: NewDatabase, set: ExportSet): Promise<void> {
  const { facts, filterWords } = set
  await database.run(TABLES)
  await database.run(METADATA_TABLES)
  const [west, south, east, north] = boxOf(set.table, set.rows) ?? [null, null, null, null]
  const moment = `${facts.released}T00:00:00.000Z`
  const about = `${facts.citation} ${facts.licence.name}, ${facts.licence.url}. Filter: ${filterWords}.`
  await database.insert(
    `INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, 4326)`,
    [[LAYER, facts.title, about, moment, west, south, east, north].map(storable)],
  )
  await database.insert(`INSERT INTO gpkg_geometry_columns VALUES (?, ?, 'POINT', 4326, 0, 0)`, [
    [LAYER, GEOMETRY_COLUMN],
  ])
  await database.insert(
    `INSERT INTO gpkg_metadata VALUES (1, 'dataset', 'https://www.rfc-editor.org/rfc/rfc8259', 'application/json', ?)`,
    [[storable(JSON.stringify(metadataOf(set)))]],
  )
  await database.insert(
    `INSERT INTO gpkg_metadata_reference VALUES ('table', ?, NULL, NULL, ?, 1, NULL)`,
    [[LAYER, moment]],
  )
}

async function fill(database: NewDatabase, set: ExportSet): Promise<void> {
  const columns = columnsOf(set)
  const declared = columns.map(({ name, type }) => `${quoted(name)} ${TYPES[type]}`)
  const key = `${quoted(keyBeside(columns))} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL`
  await database.run(
    `CREATE TABLE ${LAYER} (${[key, `${GEOMETRY_COLUMN} POINT`, ...declared].join(', ')})`,
  )
  const places = ['NULL', '?', ...columns.map(() => '?')]
  const statement = `INSERT INTO ${LAYER} VALUES (${places.join(', ')})`
  await database.run('BEGIN')
  for (const rows of exportedGroups(set, GROUP)) {
    await database.insert(
      statement,
      rows.map(([row, part]) => [
        shapeOf(set.table, row),
        ...columns.map(({ read }) => storable(read(set.table, row, part))),
      ]),
    )
  }
  await database.run('COMMIT')
}

/** A name for the key of the rows that no column has, whatever its case. */
function keyBeside(columns: readonly ExportColumn[]): string {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()))
  let name = 'fid'
  while (taken.has(name)) name = `${name}_`
  return name
}

const quoted = (name: string) => `"${storable(name).replaceAll('"', '""')}"`

/** SQLite ends a text at a NUL. */
const storable = <T extends Cell>(value: T): T =>
  (typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value) as T

/** What stands before the well-known binary of a point: GP, version 1, no box and its order of bytes, and WGS84. */
const HEADER = [0x47, 0x50, 0, 1, 0xe6, 0x10, 0, 0]

function shapeOf(table: IncidentTable, row: number): DatabaseValue {
  const bytes = pointBytes(table, row, HEADER.length)
  bytes?.set(HEADER)
  return bytes
}
