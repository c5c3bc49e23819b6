/**
 * Stops a server without losing an answer: it still takes connections as long as some come, though
 * not for ever, since requests may be on their way, and says in each answer that it is the last of
 * its connection; then it takes none, and what is under way ends. Resolves when all have ended, or
 * after `stopMs` without them.
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
    let knocked = false
    server.on('connection', () => {
      knocked = true
    })
    const until = Date.now() + stopMs / 2
    // A busy process takes one connection after another: those that wait outside are let in, too.
    const close = () => {
      if (knocked && Date.now() < until) {
        knocked = false
        setTimeout(close, stopTakesMs)
        return
      }
      server.close(() => {
        clearTimeout(late)
        resolve()
      })
      server.closeIdleConnections()
    }
    setTimeout(close, stopTakesMs)
  })
}
