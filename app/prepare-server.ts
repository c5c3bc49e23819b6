import { readAll } from '@/data/catalogue'
import { isUnknownAddress } from './unknown-address'

/** What scripts/server/unknown-address.mjs asks by. */
const HOOK = Symbol.for('riposte.is-unknown-address')

/** Reads the data and tells the server in front of Next which addresses there are. Throws where a dataset is broken. */
export function prepareServer(): void {
  readAll()
  Object.assign(globalThis, { [HOOK]: isUnknownAddress })
}
