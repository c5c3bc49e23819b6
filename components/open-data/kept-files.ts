import type { OpenedData } from './opened-data'
import type { ReadChoices } from './read-worker'

/** A file that the reader asked this browser to keep, and how it is read. */
export interface KeptFile {
  readonly reference: string
  readonly name: string
  readonly incidents: number
  readonly file: Blob
  readonly choices: ReadChoices
}

const DATABASE = 'riposte-files'
const STORE = 'files'

/** Keeps an opened file; false where this browser cannot, such as for want of room. */
export async function keepFile({
  reference,
  report,
  table,
  file,
  choices,
}: OpenedData): Promise<boolean> {
  const kept: KeptFile = { reference, name: report.name, incidents: table.length, file, choices }
  return (await within('readwrite', (store) => store.put(kept))) !== null
}

/** All kept files; none where this browser keeps none. */
export const keptFiles = async (): Promise<readonly KeptFile[]> =>
  (await within<KeptFile[]>('readonly', (store) => store.getAll())) ?? []

/** The kept file that an address names; null where there is none. */
export const keptFile = async (reference: string): Promise<KeptFile | null> =>
  (await within<KeptFile | undefined>('readonly', (store) => store.get(reference))) ?? null

export const forgetFile = async (reference: string): Promise<void> =>
  void (await within('readwrite', (store) => store.delete(reference)))

export const forgetAllFiles = async (): Promise<void> =>
  void (await within('readwrite', (store) => store.clear()))

/** What a request to the store gives; null where there is no such store or it fails. */
async function within<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<T | null> {
  try {
    const database = await settled(opening())
    try {
      const transaction = database.transaction(STORE, mode)
      const done = completed(transaction)
      const [result] = await Promise.all([settled(ask(transaction.objectStore(STORE))), done])
      return result as T
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}

function opening(): IDBOpenDBRequest {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: 'reference' })
  }
  return request
}

/** What is asked for is lasting when its transaction is complete, and not before. */
const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
