/*
 * A running server has its data once, whole. Pages and routes are bundled each on its own, with a
 * copy of every module: what they must share hangs on the global object, so that a page and its
 * export can never be of two versions.
 */
const MADE = Symbol.for('riposte.made-once')
const shared = globalThis as { [MADE]?: Map<string, unknown> }

/** What `make` makes, made at the first call with this key and the same ever after. A `make` that throws is tried again. */
export function once<T>(key: string, make: () => T): T {
  shared[MADE] ??= new Map()
  const made = shared[MADE]
  if (!made.has(key)) made.set(key, make())
  return made.get(key) as T
}
