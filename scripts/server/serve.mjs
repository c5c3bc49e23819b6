/** Serves a build of the app until this process is told to stop. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { explainPort } from '../setup/port.mjs'
import { Explained, exitCode, root } from '../setup/process.mjs'
import { garbageCollection } from './collection.mjs'
import { letCompress } from './compression.mjs'
import { Health } from './health.mjs'
import { LIMITS } from './limits.mjs'
import { answerPacked, packedFiles } from './packed-files.mjs'
import { ownAddresses, preparedApp } from './prepared-app.mjs'
import { RequestLog } from './request-log.mjs'
import { serverFor } from './server.mjs'
import { stopServer } from './stop.mjs'
import { Watch } from './watch.mjs'

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
  const watch = await watchOf(process.env)
  /** @type {import('./server.mjs').App | null} */
  let ready = null
  const server = serverFor(
    {
      isUnknown: (path) => ready?.isUnknown(path) ?? false,
      isUnusable: (address, accept) => ready?.isUnusable(address, accept) ?? false,
      answer: async (request, response) => ready?.answer(request, response),
    },
    LIMITS,
    watch,
  )
  await listen(server, port, host)
  stopOnSignals(server, watch)
  const opened = await openedApp(build, port, host, watch)
  if (!opened) return
  ready = opened.app
  watch.health.serve(opened.datasets, opened.watched)
  watch.tell(
    'serving',
    `Riposte is at http://${host?.includes(':') ? `[${host}]` : (host ?? 'localhost')}:${port}`,
  )
}

/**
 * The app and what it told, once it has read its data. Where they are broken this throws an `Explained`; or, if the
 * settings say that the server stays, it says what is wrong and resolves with null.
 * @param {string} build
 * @param {number} port
 * @param {string | undefined} host
 * @param {Watch} watch
 */
async function openedApp(build, port, host, watch) {
  const prepared = preparedApp()
  // What is wrong with the data may be known before anybody waits for it.
  prepared.catch(() => {})
  const { default: next } = await import('next')
  // Next would answer on its own to whoever asks for another protocol: it listens where nobody is heard.
  const httpServer = createServer()
  const app = next({ dev: false, dir: root, port, hostname: host ?? 'localhost', httpServer })
  await app.prepare()
  const told = await prepared.catch((error) => {
    if (process.env.RIPOSTE_BROKEN_DATA !== 'stay') throw new Explained(error.message)
    watch.health.breakOff(firstLines(error.message))
    watch.failed('The data', error.message)
    return null
  })
  if (!told) return null
  const { isUnknown, isUnusable, datasets, watched } = told
  const own = ownAddresses(build)
  const packed = packedFiles(build)
  const followMemory = garbageCollection()
  const handle = app.getRequestHandler()
  /** @type {import('./server.mjs').App} */
  const front = {
    isUnknown: (path) =>
      !own.has(path.replace(/(.)\/$/, '$1')) && !path.startsWith('/_next/') && isUnknown(path),
    isUnusable,
    answer: async (request, response) => {
      if (answerPacked(packed, request, response)) return
      letCompress(response)
      followMemory(response)
      return handle(request, response)
    },
  }
  return { app: front, datasets, watched }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string | undefined} host
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ { code, message }) =>
      reject(new Explained(explainPort(code ?? message, port, host))),
    )
    server.listen({ port, host, backlog: 1024 }, () => resolve(null))
  })
}

/** Lines of a message that `/healthz` shows; all of them are in the log. */
const MOST_LINES = 5

/** @param {string} text */
function firstLines(text) {
  const lines = text.split('\n')
  const rest = lines.length - MOST_LINES
  return [...lines.slice(0, MOST_LINES), ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n')
}

/**
 * Who watches the server, as the settings say.
 * @param {NodeJS.ProcessEnv} env
 */
async function watchOf({ RIPOSTE_LOG, RIPOSTE_METRICS }) {
  const health = new Health()
  const log = RIPOSTE_LOG === 'json' ? new RequestLog((line) => process.stdout.write(line)) : null
  // Loaded where numbers are wanted.
  const { Metrics } = RIPOSTE_METRICS === 'on' ? await import('./metrics.mjs') : { Metrics: null }
  return new Watch({ health, metrics: Metrics && new Metrics(health), log })
}

/**
 * Lets what is under way end, then ends this process with the exit code of the signal.
 * @param {import('node:http').Server} server
 * @param {Watch} watch
 */
function stopOnSignals(server, watch) {
  let isStopping = false
  // Ctrl-C comes twice: from the terminal and from npm.
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    if (isStopping) return
    isStopping = true
    watch.health.stop()
    if (process.env.RIPOSTE_LOG === 'json') watch.tell('stopping', `Told to stop by ${signal}.`)
    stopServer(server, LIMITS).then(() => process.exit(exitCode(null, signal)))
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => stop(signal))
  }
}
