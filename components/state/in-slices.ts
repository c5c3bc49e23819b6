import type { InSteps } from '@/geo/table/in-steps'

/** So long the page works before it looks what else there is to do: well within a frame. */
const SLICE_MS = 6

/** Does work between the frames of the page, so that none is held up; the returned function leaves it off. */
export function inSlices<T>(work: InSteps<T>, done: (result: T) => void): () => void {
  let isOff = false
  const { port1, port2 } = new MessageChannel()
  const stop = () => {
    isOff = true
    port1.close()
  }
  port1.onmessage = () => {
    const until = performance.now() + SLICE_MS
    while (!isOff) {
      const step = work.next()
      if (step.done) {
        stop()
        done(step.value)
      } else if (performance.now() > until) {
        port2.postMessage(null)
        return
      }
    }
  }
  port2.postMessage(null)
  return stop
}
