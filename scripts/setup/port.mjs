/** TCP ports: finding out whether one can be had. */
import { createServer } from 'node:net'
import { Explained } from './process.mjs'

/**
 * Throws an explained error if a server could not listen there. Without a host: on any address.
 * @param {number} port
 * @param {string | undefined} host
 */
export async function assertFree(port, host) {
  // Some systems let a server listen on all addresses beside one that has the port on localhost.
  for (const address of host ? [host] : [undefined, '127.0.0.1']) {
    try {
      await listen(port, address)
    } catch (error) {
      const { code, message } = /** @type {NodeJS.ErrnoException} */ (error)
      throw new Explained(explainPort(code ?? message, port, host))
    }
  }
}

/** A port on localhost that nothing listens on now. */
export function freePort() {
  return listen(0, '127.0.0.1')
}

/**
 * What an error code of `listen` means to the one who started the server.
 * @param {string} code
 * @param {number} port
 * @param {string | undefined} host
 */
export function explainPort(code, port, host) {
  switch (code) {
    case 'EADDRINUSE': {
      const other = port < 65535 ? port + 1 : port - 1
      return `Port ${port} is in use. Stop the program that has it, or choose another port: PORT=${other} npm start`
    }
    case 'EACCES':
      return `Port ${port} may not be used by this account. Choose one above 1023: PORT=3000 npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is "${host}", which is not an address of this machine. Unset it, or try HOST=127.0.0.1`
    default:
      return `The server cannot listen on port ${port}${host ? ` of ${host}` : ''}: ${code}`
  }
}

/**
 * Listens for a moment; resolves with the port that was had.
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<number>}
 */
function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, ...(host ? { host } : {}) }, () => {
      const address = server.address()
      server.close(() =>
        resolve(address !== null && typeof address === 'object' ? address.port : port),
      )
    })
  })
}
