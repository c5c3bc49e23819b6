/**
 * Keeps the memory of the server near what it uses. V8 lets a heap grow to several times that before
 * it looks for garbage everywhere, which on a small machine others have to make room for.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** How much more may be in use than after the last collection before the next one: after answers, and while a large one is sent. */
const GROWTH = 1.5
const SENT_GROWTH = 1.3

/** Answers between two looks, and bytes of them: one answer may be larger than all that is in memory. */
const LOOK_EVERY = 50
const LOOK_BYTES = 4_000_000

/**
 * A function that follows an answer: now and then, while it is sent and after it, it looks whether what
 * is in use has grown by half, and collects the garbage if so.
 * @returns {(response: import('node:http').ServerResponse) => void}
 */
export function garbageCollection() {
  setFlagsFromString('--expose-gc')
  /** @type {() => void} */
  const collect = runInNewContext('gc')
  // Bytes of files and of a database's answers are outside of the heap.
  const used = () => {
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  collect()
  let least = used()
  const look = (/** @type {number} */ growth) => {
    if (used() < least * growth) return
    collect()
    least = used()
  }
  let answers = 0
  let bytes = 0
  return (response) => {
    response.once('close', () => {
      if (++answers % LOOK_EVERY === 0) look(GROWTH)
    })
    const { write } = response
    response.write = function (/** @type {any[]} */ ...args) {
      bytes += args[0]?.length ?? 0
      if (bytes >= LOOK_BYTES) {
        bytes = 0
        look(SENT_GROWTH)
      }
      return write.apply(this, /** @type {any} */ (args))
    }
  }
}
