import { openDatasets } from '@/data/sources/datasets'
import { isUnknownAddress } from './unknown-address'

/** What scripts/server/unknown-address.mjs asks by. */
const HOOK = Symbol.for('riposte.is-unknown-address')

/** Reads the data and tells the server in front of Next which addresses there are. Throws where a dataset is broken. */
export async function prepareServer(): Promise<void> {
  await openDatasets()
  Object.assign(globalThis, { [HOOK]: isUnknownAddress })
}
