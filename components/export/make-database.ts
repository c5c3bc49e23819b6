import type { Bytes } from '@/geo/formats/content'
import type { NewDatabase } from '@/geo/formats/new-database'
import type { DatabaseRequest } from './database-worker'

type Answer = { readonly bytes: Bytes | null } | { readonly failed: string }

/** Begins a database in a worker of its own, which ends when the database is closed. */
export async function makeDatabase(): Promise<NewDatabase> {
  const worker = new Worker(new URL('./database-worker.ts', import.meta.url), { type: 'module' })
  const ask = (request: DatabaseRequest): Promise<Bytes | null> =>
    new Promise((done, fail) => {
      worker.onerror = worker.onmessageerror = () => fail(new Error('the worker ended'))
      worker.onmessage = ({ data }: MessageEvent<Answer>) =>
        'failed' in data ? fail(new Error(data.failed)) : done(data.bytes)
      worker.postMessage(request)
    })
  return {
    run: async (run) => void (await ask({ run })),
    insert: async (insert, rows) => void (await ask({ insert, rows })),
    bytes: async () => (await ask('bytes')) ?? new Uint8Array(),
    close: () => worker.terminate(),
  }
}
