/** A row of a database, by the names of its columns. */
export type DatabaseRow = Readonly<Record<string, number | string | bigint | Uint8Array | null>>

/** A database of one file, held in memory. */
export interface Database {
  /** The rows that a query has, one after another. Throws where the database does not understand it. */
  readonly rows: (query: string, values?: readonly string[]) => Iterable<DatabaseRow>
  readonly close: () => void
}

/** Opens the bytes of a database of SQLite; null where none can be opened at all. Rejects where they are none. */
export type OpenDatabase = (bytes: Uint8Array) => Promise<Database | null>

/** What of sql.js is used: its module has no types of its own. */
export interface SqlJs {
  readonly Database: new (
    bytes: Uint8Array,
  ) => {
    readonly prepare: (query: string) => {
      readonly bind: (values: string[]) => boolean
      readonly step: () => boolean
      readonly getAsObject: () => DatabaseRow
      readonly free: () => boolean
    }
    readonly close: () => void
  }
}

/**
 * A way to open databases by sql.js, which whoever knows where its wasm lies has loaded: from
 * node_modules on a server, from a URL in a browser. Where that fails no database can be opened.
 */
export function databasesOf(load: () => Promise<SqlJs>): OpenDatabase {
  return async (bytes) => {
    const sqlJs = await load().catch(() => null)
    if (!sqlJs) return null
    const { Database } = sqlJs
    const database = new Database(bytes)
    return {
      *rows(query, values = []) {
        const statement = database.prepare(query)
        try {
          statement.bind([...values])
          while (statement.step()) yield statement.getAsObject()
        } finally {
          statement.free()
        }
      },
      close: () => database.close(),
    }
  }
}
