import { databasesOf, type OpenDatabase, type SqlJs } from '@/geo/formats/read/database'

/** Opens databases of SQLite, as GeoPackages are, by sql.js, which is loaded for the first of them. */
export const openSqlite: OpenDatabase = databasesOf(async () => {
  // Its wasm lies beside it in node_modules, where a bundle would not find it.
  const { default: load } = await import(/* turbopackIgnore: true */ 'sql.js')
  return (await load()) as unknown as SqlJs
})
