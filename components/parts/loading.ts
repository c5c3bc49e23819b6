/** What is thrown where a file that loads later did not come. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded'
}

/** Whether something was thrown for want of a file: by `loadWithin`, or by the bundler for the words of a part that is there. */
export const isNotLoaded = (thrown: unknown): boolean =>
  thrown instanceof NotLoaded || (thrown instanceof Error && thrown.name === 'ChunkLoadError')

/** A file that has said nothing for so long counts as not loaded; one that comes after all is used at the next try. */
export const PATIENCE_MS = 30_000

/**
 * What `load` resolves with; rejects with NotLoaded where it rejects or stays silent. A script that
 * was cut off on its way does not even fail, so silence has to be an answer.
 */
export function loadWithin<T>(load: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => {
      clearTimeout(timer)
      reject(new NotLoaded('A part of the page did not load', { cause }))
    }
    const timer = setTimeout(fail, patienceMs, 'silence')
    load().then((loaded) => {
      clearTimeout(timer)
      resolve(loaded)
    }, fail)
  })
}
