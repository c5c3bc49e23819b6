/** What DuckDB makes of the Parquet exports, where it is there: its program, or its package for Node. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Explained } from '../setup/process.mjs'
import { runProgram } from './program.mjs'

/** 70 MB on a disk, which is why it is no dependency. */
const PACKAGE = '@duckdb/node-api'

/**
 * Asks for rows, each as JSON; null where there is no DuckDB.
 * @typedef {(sql: string) => Promise<Record<string, unknown>[]>} Ask
 * @returns {Promise<Ask | null>}
 */
async function findDuckDb() {
  if ((await runProgram('duckdb', ['--version']))?.code === 0) {
    return async (sql) => {
      const said = await runProgram('duckdb', ['-json', '-c', sql])
      if (said?.code !== 0) throw new Explained(`duckdb: ${said?.errors}`)
      return JSON.parse(said.output || '[]')
    }
  }
  const require = createRequire(import.meta.url)
  let duckDb
  try {
    duckDb = require(PACKAGE)
  } catch {
    return null
  }
  const connection = await (await duckDb.DuckDBInstance.create(':memory:')).connect()
  return async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson()
}

/**
 * Every row of the Parquet of each dataset has the cells, with their types, and the point of the same
 * row of the GeoJSON.
 * @param {string} site
 * @param {readonly string[]} datasets
 */
export async function duckdb(site, datasets) {
  const ask = await findDuckDb()
  if (!ask) return `skipped, not installed (npm install --no-save ${PACKAGE}@1.5.6-r.1)`
  const folder = mkdtempSync(path.join(tmpdir(), 'riposte-duckdb-'))
  try {
    let rows = 0
    for (const dataset of datasets) {
      rows += await compareRows(ask, `${site}/${dataset}`, path.join(folder, `${dataset}.parquet`))
    }
    return `${rows} rows of ${datasets.length} Parquet files as in GeoJSON`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * @param {Ask} ask
 * @param {string} dataset its address
 * @param {string} file where the Parquet is put
 * @returns {Promise<number>} how many rows it has
 */
async function compareRows(ask, dataset, file) {
  const [parquet, geojson] = await Promise.all(
    ['parquet', 'geojson'].map((format) => fetch(`${dataset}/incidents.${format}`)),
  )
  if (!parquet?.ok || !geojson?.ok) throw new Explained(`${dataset} has no exports`)
  writeFileSync(file, new Uint8Array(await parquet.arrayBuffer()))
  const { features } = /** @type {{ features: Feature[] }} */ (await geojson.json())
  const from = `FROM read_parquet('${file.replaceAll("'", "''")}')`
  const found = await ask(
    `SELECT to_json(t) AS cells, point FROM (SELECT * EXCLUDE (geometry) ${from}) t POSITIONAL JOIN (SELECT ST_AsText(geometry) AS point ${from})`,
  )
  if (found.length !== features.length) {
    throw new Explained(`${file}: expected ${features.length} rows, got ${found.length}`)
  }
  for (const [row, { cells, point }] of found.entries()) {
    const { properties, geometry } = /** @type {Feature} */ (features[row])
    same(`row ${row} of ${file}`, JSON.parse(String(cells)), properties)
    same(`the point of row ${row} of ${file}`, pointOf(point), geometry?.coordinates ?? null)
  }
  return found.length
}

/** @typedef {{ properties: Record<string, unknown>, geometry: { coordinates: number[] } | null }} Feature */

/**
 * The point that well-known text says.
 * @param {unknown} text
 */
function pointOf(text) {
  const [, lon, lat] = /^POINT \((\S+) (\S+)\)$/.exec(String(text ?? '')) ?? []
  return lon === undefined ? (text ?? null) : [Number(lon), Number(lat)]
}

/**
 * @param {string} what
 * @param {unknown} found
 * @param {unknown} expected
 */
function same(what, found, expected) {
  const [is, should] = [JSON.stringify(found), JSON.stringify(expected)]
  if (is !== should) throw new Explained(`${what}: expected ${should}, got ${is}`)
}
