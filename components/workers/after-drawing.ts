/** So long after a click what it changes is on the screen, with the picture that a worker paints meanwhile. */
const DRAWN_MS = 70

/** Calls once what there is to show at present has been drawn, so that further work does not hold it up; the returned function leaves it off. */
export function afterDrawing(call: () => void): () => void {
  const timer = setTimeout(call, DRAWN_MS)
  return () => clearTimeout(timer)
}
