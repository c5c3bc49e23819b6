import { databasesOf, type OpenDatabase, type SqlJs } from '@/geo/formats/read/database'

/** Opens databases of SQLite, as GeoPackages are, by sql.js, which is loaded for the first of them. */
export const openSqlite: OpenDatabase = databasesOf(async () => {
  const { default: load } = await import('sql.js')
  return (await load()) as unknown as SqlJs
})
