/** Frames after which what was made at once is on the screen, with a picture that a worker painted meanwhile. */
const FRAMES = 3
/** A page that is out of sight has no frames. */
const LATEST_MS = 300

/** Calls once what there is to show at present has been drawn, so that further work does not hold it up; the returned function leaves it off. */
export function afterDrawing(call: () => void): () => void {
  let left = FRAMES
  let frame = 0
  const end = () => {
    stop()
    call()
  }
  const count = () => {
    if (left-- === 0) end()
    else frame = requestAnimationFrame(count)
  }
  const timer = setTimeout(end, LATEST_MS)
  const stop = () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }
  count()
  return stop
}
