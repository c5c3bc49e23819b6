import { AsyncLocalStorage } from 'node:async_hooks'

/** Where scripts/server/asker.mjs says for whom an answer is made: pages and routes are bundled each with a copy of this module. */
const ASKER = Symbol.for('riposte.asker')
const shared = globalThis as { [ASKER]?: AsyncLocalStorage<AbortSignal | null> }

function askers(): AsyncLocalStorage<AbortSignal | null> {
  shared[ASKER] ??= new AsyncLocalStorage()
  return shared[ASKER]
}

/** Aborted when whoever waits for what is being done has gone away; null where that cannot be known, or several wait. */
export const askerSignal = (): AbortSignal | null => askers().getStore() ?? null

/** Does something for one who waits for it. */
export const forAsker = <T>(gone: AbortSignal, work: () => T): T => askers().run(gone, work)

/** Does what others wait for as well, so that it goes on when the one who asked first goes away. */
export const forAll = <T>(work: () => T): T => askers().run(null, work)
