import { newDatabasesOf, type SqlJsWriter } from '@/geo/formats/new-database'
import { databasesOf, type SqlJs } from '@/geo/formats/read/database'

// Its wasm lies beside it in node_modules, where a bundle would not find it.
const load = async () => {
  const { default: init } = await import(/* turbopackIgnore: true */ 'sql.js')
  return (await init()) as unknown as SqlJs & SqlJsWriter
}

/** Opens databases of SQLite, as GeoPackages are, by sql.js, which is loaded for the first of them. */
export const openSqlite = databasesOf(load)

/** Makes databases of SQLite, in turns with what else the process has to do. */
export const newSqlite = newDatabasesOf(load, () => new Promise((done) => setImmediate(done)))
