import { readdirSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { Explained, root } from '../setup/process.mjs'
import { badRequest } from './bad-request.mjs'
import { seeded } from './seeded.mjs'

const REQUESTS = 10_000
const EARLY = 2_000
const AT_ONCE = 8
/** Said where it is passed: how much memory is in use depends on when the engine last collected it. */
const MOST_GROWTH = 1.3

/** How long a request may stay without an answer before this client hangs up, as a bad one does. */
const PATIENCE_MS = 1_500

/** The folders where a server could leave something, and the marks of those that serve a build. */
const WRITABLE = ['.builds', '.next', 'data', 'app']
const MARK = /^served-by-/

/**
 * Ten thousand bad requests: no answer says that the server failed, every one has its security
 * headers, and nothing is written. Says how much memory it took.
 * @param {import('../server/running-server.mjs').RunningServer} server
 */
export async function badRequests(server) {
  const random = seeded(20_200_103)
  const files = filesOf()
  /** @type {Map<number, number>} */
  const statuses = new Map()
  /** @type {string[]} */
  const faults = []
  let sent = 0
  let early = server.memory()
  const client = async () => {
    while (sent < REQUESTS) {
      if (++sent === EARLY) early = server.memory()
      const bytes = badRequest(random)
      const answer = await ask(server.port, bytes)
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      const fault = faultOf(status, answer)
      if (fault) faults.push(`${fault}: ${JSON.stringify(bytes.toString('latin1').slice(0, 400))}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, client))
  const late = server.memory()
  if (faults.length > 0) {
    throw new Explained(`${faults.length} faults, such as\n${faults.slice(0, 10).join('\n')}`)
  }
  const said = server
    .output()
    .split('\n')
    .filter((line) => /error/i.test(line))
  if (said.length > 0)
    throw new Explained(`The server wrote of errors:\n${said.slice(0, 10).join('\n')}`)
  if (filesOf() !== files) throw new Explained('Files were written while the server ran.')
  const memory =
    early === null || late === null
      ? 'SKIPPED: this system does not say how much memory a process has'
      : `memory ${early.toFixed()} MB after ${EARLY}, ${late.toFixed()} MB after ${REQUESTS}${late > early * MOST_GROWTH ? ` — MORE than ${MOST_GROWTH} times as much` : ''}`
  const counted = [...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, n]) => `${n} × ${status || 'closed'}`)
  return `${counted.join(', ')}; ${memory}`
}

/**
 * @param {number} status
 * @param {string} answer
 */
function faultOf(status, answer) {
  if (status >= 500 && status !== 503) return `answered ${status}`
  if (status !== 0 && status !== 100 && !/\r\ncontent-security-policy: /i.test(answer)) {
    return `no security headers with ${status}`
  }
  if (/s-maxage/.test(answer.split('\r\n\r\n')[0] ?? '')) return 'may be kept by a shared cache'
  return null
}

/**
 * What came back until the connection ended, or patience did.
 * @param {number} port
 * @param {Buffer} bytes
 * @returns {Promise<string>}
 */
function ask(port, bytes) {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.setEncoding('latin1')
    socket.on('data', (text) => {
      answer += text
    })
    const timer = setTimeout(() => socket.destroy(), PATIENCE_MS)
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(answer)
    })
  })
}

/** The names, sizes and times of all files that a server could write, as one text. */
function filesOf() {
  return WRITABLE.flatMap((folder) => {
    const top = path.join(root, folder)
    if (!statSync(top, { throwIfNoEntry: false })) return []
    return readdirSync(top, { recursive: true, encoding: 'utf8' })
      .filter((name) => !MARK.test(path.basename(name)))
      .map((name) => ({ name, entry: statSync(path.join(top, name)) }))
      .filter(({ entry }) => entry.isFile())
      .map(({ name, entry }) => `${folder}/${name} ${entry.size} ${entry.mtimeMs}`)
  }).join('\n')
}
