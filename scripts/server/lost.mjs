/**
 * What the app stands on and has lost, such as a database: its failures mean that it is to be asked
 * again later. data/sources/postgis/pool.ts says so when it finds out.
 */
const LOST = Symbol.for('riposte.lost')

/** So long a failure is put down to the loss. */
const COUNTS_MS = 3_000

/**
 * After how many seconds a failure is worth another try; null where it is a failure of the app's own.
 * @returns {number | null}
 */
export function retrySeconds() {
  const lost = /** @type {{ at: number, retrySeconds: number } | undefined} */ (
    Reflect.get(globalThis, LOST)
  )
  return lost && performance.now() - lost.at < COUNTS_MS ? lost.retrySeconds : null
}

/**
 * Makes of an answer that the app fails one that says when to try again, where the failure comes of a
 * loss. To be called before anything of it is made.
 * @param {import('node:http').ServerResponse} response
 */
export function explainLoss(response) {
  const writeHead = response.writeHead.bind(response)
  /** @param {number} status @param {any[]} rest */
  const explained = (status, ...rest) => {
    const seconds = status === 500 ? retrySeconds() : null
    if (seconds === null) return writeHead(status, ...rest)
    response.setHeader('Retry-After', String(seconds))
    response.setHeader('Cache-Control', 'no-store')
    return writeHead(503, ...rest)
  }
  response.writeHead = /** @type {any} */ (explained)
}
