import type { Bytes } from './content'

/** What a cell of a database of SQLite holds. */
export type DatabaseValue = number | string | Uint8Array | null

/** A database of SQLite while it is made, wherever that is. */
export interface NewDatabase {
  /** Runs statements. Rejects where the database does not understand one. */
  readonly run: (statements: string) => Promise<void>
  /** Runs a statement for each of some rows, in order. */
  readonly insert: (statement: string, rows: readonly (readonly DatabaseValue[])[]) => Promise<void>
  /** The database as a file. */
  readonly bytes: () => Promise<Bytes>
  readonly close: () => void
}

/** Begins a database. Rejects where none can be made. */
export type MakeDatabase = () => Promise<NewDatabase>

/** What of sql.js is used to make one: its module has no types of its own. */
export interface SqlJsWriter {
  readonly Database: new () => {
    readonly run: (statements: string) => unknown
    readonly prepare: (statement: string) => {
      readonly run: (values: DatabaseValue[]) => void
      readonly free: () => boolean
    }
    readonly export: () => Uint8Array
    readonly close: () => void
  }
}

/** A way to make databases by sql.js; between groups of rows `turn` lets others have theirs. */
export function newDatabasesOf(
  load: () => Promise<SqlJsWriter>,
  turn: () => Promise<void>,
): MakeDatabase {
  return async () => {
    const { Database } = await load()
    const database = new Database()
    return {
      run: async (statements) => void database.run(statements),
      insert: async (statement, rows) => {
        const prepared = database.prepare(statement)
        try {
          for (const values of rows) prepared.run([...values])
        } finally {
          prepared.free()
        }
        await turn()
      },
      bytes: async () => database.export() as Bytes,
      close: () => database.close(),
    }
  }
}
