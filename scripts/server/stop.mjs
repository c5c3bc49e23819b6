/**
 * Stops a server without losing an answer: for a moment it still takes connections, since requests
 * may be on their way, and says in each answer that it is the last of its connection; then it takes
 * none, and what is under way ends. Resolves when all have ended, or after `stopMs` without them.
 * @param {import('node:http').Server} server
 * @param {{ stopMs: number, stopTakesMs: number }} limits
 * @returns {Promise<void>}
 */
export function stopServer(server, { stopMs, stopTakesMs }) {
  server.prependListener('request', (_request, response) => {
    response.setHeader('Connection', 'close')
  })
  return new Promise((resolve) => {
    const late = setTimeout(resolve, stopMs)
    setTimeout(() => {
      server.close(() => {
        clearTimeout(late)
        resolve()
      })
      server.closeIdleConnections()
    }, stopTakesMs)
  })
}
