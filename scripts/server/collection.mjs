/**
 * Keeps the memory of the server near what it uses. V8 lets a heap grow to several times that before
 * it looks for garbage everywhere, which on a small machine others have to make room for.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** How much more may be in use than after the last collection before the next one. */
const GROWTH = 1.5

/** Answers between two looks. */
const LOOK_EVERY = 50

/**
 * A function to be called after each answer: now and then it looks whether what is in use has grown by
 * half, and collects the garbage if so.
 * @returns {() => void}
 */
export function garbageCollection() {
  setFlagsFromString('--expose-gc')
  /** @type {() => void} */
  const collect = runInNewContext('gc')
  const used = () => process.memoryUsage().heapUsed
  collect()
  let least = used()
  let answers = 0
  return () => {
    if (++answers % LOOK_EVERY !== 0 || used() < least * GROWTH) return
    collect()
    least = used()
  }
}
