import { listFacts } from '@/data/sources/datasets'
import { type Watched, watched } from '@/data/watched'
import { isUnusablePage } from './ogc/unusable-page'
import { isUnknownAddress } from './unknown-address'

/** Who waits in scripts/server/prepared-app.mjs. */
const HOOK = Symbol.for('riposte.prepared')

interface Waiting {
  readonly resolve: (app: {
    readonly isUnknown: (path: string) => Promise<boolean>
    readonly isUnusable: (address: string, accept: string) => Promise<boolean>
    readonly datasets: Readonly<Record<string, string>>
    readonly watched: readonly Watched[]
  }) => void
  readonly reject: (error: unknown) => void
}

/**
 * Reads the data, and tells the server in front of Next which addresses there are, which can only be refused, or what is wrong
 * with a dataset: from an error that is thrown here, Next would go on. Without such a server it is thrown.
 */
export async function prepareServer(): Promise<void> {
  const waiting = (globalThis as { [HOOK]?: Waiting })[HOOK]
  try {
    const versions = (await listFacts()).map(({ id, version }) => [id, version])
    waiting?.resolve({
      isUnknown: isUnknownAddress,
      isUnusable: isUnusablePage,
      datasets: Object.fromEntries(versions),
      watched: watched(),
    })
  } catch (error) {
    if (!waiting) throw error
    waiting.reject(error)
  }
}
