import { loadSqlJs } from '@/components/workers/sql-js'
import { type DatabaseValue, type NewDatabase, newDatabasesOf } from '@/geo/formats/new-database'

/** What a database that is being made is told to do, one thing after another. */
export type DatabaseRequest =
  | { readonly run: string }
  | { readonly insert: string; readonly rows: readonly (readonly DatabaseValue[])[] }
  | 'bytes'

const make = newDatabasesOf(loadSqlJs, async () => {})
let made: Promise<NewDatabase> | null = null

/** Makes one database, in a worker, and answers each request when it is done: with the file, or with nothing. */
self.onmessage = async ({ data }: MessageEvent<DatabaseRequest>) => {
  try {
    made ??= make()
    const database = await made
    if (data === 'bytes') {
      const bytes = await database.bytes()
      self.postMessage({ bytes }, { transfer: [bytes.buffer] })
      return
    }
    if ('run' in data) await database.run(data.run)
    else await database.insert(data.insert, data.rows)
    self.postMessage({ bytes: null })
  } catch (error) {
    self.postMessage({ failed: String(error) })
  }
}
