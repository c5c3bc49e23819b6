/** Serves a build of the app until this process is told to stop. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { explainPort } from '../setup/port.mjs'
import { Explained, exitCode, root } from '../setup/process.mjs'
import { garbageCollection } from './collection.mjs'
import { letCompress } from './compression.mjs'
import { LIMITS } from './limits.mjs'
import { ownAddresses, preparedApp } from './prepared-app.mjs'
import { serverFor } from './server.mjs'

/**
 * Resolves once the server listens. Throws an `Explained` where it cannot, or a dataset is broken.
 * @param {string} build the folder of the build
 * @param {number} port
 * @param {string | undefined} host all addresses without
 */
export async function serve(build, port, host) {
  process.chdir(root)
  Object.assign(process.env, {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    RIPOSTE_BUILD: path.relative(root, build),
    RIPOSTE_BUILD_ID: readFileSync(path.join(build, 'BUILD_ID'), 'utf8'),
  })
  const prepared = preparedApp()
  // What is wrong with the data may be known before anybody waits for it.
  prepared.catch(() => {})
  const { default: next } = await import('next')
  // Next would answer on its own to whoever asks for another protocol: it listens where nobody is heard.
  const httpServer = createServer()
  const app = next({ dev: false, dir: root, port, hostname: host ?? 'localhost', httpServer })
  await app.prepare()
  const isUnknown = await prepared.catch((error) => {
    throw new Explained(error.message)
  })
  const own = ownAddresses(build)
  const collectGarbage = garbageCollection()
  const handle = app.getRequestHandler()
  const server = serverFor({
    isUnknown: (path) =>
      !own.has(path.replace(/(.)\/$/, '$1')) && !path.startsWith('/_next/') && isUnknown(path),
    answer: (request, response) => {
      letCompress(response)
      response.once('close', collectGarbage)
      return handle(request, response)
    },
  })
  await new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ { code, message }) =>
      reject(new Explained(explainPort(code ?? message, port, host))),
    )
    server.listen({ port, host, backlog: 1024 }, () => resolve(null))
  })
  stopOnSignals(server)
  console.log(
    `Riposte is at http://${host?.includes(':') ? `[${host}]` : (host ?? 'localhost')}:${port}`,
  )
}

/**
 * Lets what is under way end, then ends this process with the exit code of the signal.
 * @param {import('node:http').Server} server
 */
function stopOnSignals(server) {
  let isStopping = false
  // Ctrl-C comes twice: from the terminal and from npm.
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    if (isStopping) return
    isStopping = true
    const end = () => process.exit(exitCode(null, signal))
    server.close(end)
    server.closeIdleConnections()
    setTimeout(end, LIMITS.stopMs)
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => stop(signal))
  }
}
