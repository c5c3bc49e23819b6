import { openDatasets } from '@/data/sources/datasets'
import { isUnknownAddress } from './unknown-address'

/** Who waits in scripts/server/prepared-app.mjs. */
const HOOK = Symbol.for('riposte.prepared')

interface Waiting {
  readonly resolve: (isUnknown: (path: string) => Promise<boolean>) => void
  readonly reject: (error: unknown) => void
}

/**
 * Reads the data, and tells the server in front of Next which addresses there are or what is wrong
 * with a dataset: from an error that is thrown here, Next would go on. Without such a server it is thrown.
 */
export async function prepareServer(): Promise<void> {
  const waiting = (globalThis as { [HOOK]?: Waiting })[HOOK]
  try {
    await openDatasets()
    waiting?.resolve(isUnknownAddress)
  } catch (error) {
    if (!waiting) throw error
    waiting.reject(error)
  }
}
