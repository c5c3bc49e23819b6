/**
 * `npm start`: installs what is missing, builds if something changed, and serves the app on
 * http://localhost:3000. PORT chooses another port; HOST one address to listen on instead of all.
 *
 * The server runs in this very process, so a stop (Ctrl-C, SIGTERM) reaches it directly and its
 * exit code is the command's.
 */
import './setup/node-version.mjs'
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './setup/build.mjs'
import { compressRouteHandlers } from './setup/compression.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { stopWithNpm } from './setup/parent.mjs'
import { assertFree, parsePort } from './setup/port.mjs'
import { command, root, tools } from './setup/process.mjs'

stopWithNpm()
await command(async () => {
  const port = parsePort(process.env.PORT)
  const host = process.env.HOST?.trim() || undefined
  await assertFree(port, host)
  await ensureDependencies()
  await ensureBuild()
  await assertFree(port, host)
  await serve(port, host)
})

/**
 * @param {number} port
 * @param {string | undefined} host
 */
async function serve(port, host) {
  process.chdir(root)
  compressRouteHandlers()
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const args = ['start', '--port', String(port), ...(host ? ['--hostname', host] : [])]
  process.argv = [process.execPath, tools.next, ...args]
  await import(pathToFileURL(tools.next).href)
}
