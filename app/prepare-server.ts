import { readAll } from '@/data/catalogue'
import { isUnknownAddress } from './unknown-address'

/** Who waits in scripts/server/prepared-app.mjs. */
const HOOK = Symbol.for('riposte.prepared')

interface Waiting {
  readonly resolve: (isUnknown: (path: string) => boolean) => void
  readonly reject: (error: unknown) => void
}

/**
 * Reads the data, and tells the server in front of Next which addresses there are or what is wrong
 * with a dataset: from an error that is thrown here, Next would go on. Without such a server it is thrown.
 */
export function prepareServer(): void {
  const waiting = (globalThis as { [HOOK]?: Waiting })[HOOK]
  try {
    readAll()
    waiting?.resolve(isUnknownAddress)
  } catch (error) {
    if (!waiting) throw error
    waiting.reject(error)
  }
}
