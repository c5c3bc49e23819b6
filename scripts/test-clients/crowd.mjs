import { Agent, get } from 'node:http'
import { Explained } from '../setup/process.mjs'

const ADDRESS = '/iraq-2019-2020?act=rocket'
const SECONDS = 15

/** Clients that ask again as soon as they are answered: enough to keep the server busy, and ten times that. */
const ENOUGH = 8
const CROWD = 10 * ENOUGH

/** The longest that a refusal may take, with a margin for this process, which shares the machine. */
const REFUSED_WITHIN_MS = 1_000

/**
 * Ten times the clients that keep the server busy: no answer fails. Says whether it still answers at
 * least half as many, tells the rest within a second to come back, and is as before afterwards; how
 * fast a machine is makes no failure.
 * @param {import('../server/running-server.mjs').RunningServer} server
 */
export async function crowd(server) {
  await load(server.port, ENOUGH, 3)
  const busy = await load(server.port, ENOUGH, 5)
  const crowded = await load(server.port, CROWD, SECONDS)
  const after = await load(server.port, ENOUGH, 5)
  const found = `${busy.perSecond.toFixed()} a second when busy, ${crowded.perSecond.toFixed()} in a crowd (${crowded.refused} told to come back, the slowest after ${crowded.slowestRefusalMs.toFixed()} ms), ${after.perSecond.toFixed()} afterwards`
  const failed = busy.failed + crowded.failed + after.failed
  if (failed > 0)
    throw new Explained(`The server does not bear a crowd: ${found}; ${failed} failed`)
  const isGood =
    crowded.perSecond >= busy.perSecond / 2 &&
    crowded.slowestRefusalMs <= REFUSED_WITHIN_MS &&
    after.perSecond >= busy.perSecond * 0.7
  return isGood ? found : `${found} — LESS than it should bear`
}

/**
 * Lets `clients` ask for `seconds`.
 * @param {number} port
 * @param {number} clients
 * @param {number} seconds
 */
async function load(port, clients, seconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const end = performance.now() + seconds * 1000
  let answered = 0
  let refused = 0
  let failed = 0
  let slowestRefusalMs = 0
  const client = async () => {
    while (performance.now() < end) {
      const start = performance.now()
      const status = await ask(port, agent)
      if (status === 200) answered++
      else if (status === 503) {
        refused++
        slowestRefusalMs = Math.max(slowestRefusalMs, performance.now() - start)
      } else failed++
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
  return { perSecond: answered / seconds, refused, failed, slowestRefusalMs }
}

/**
 * @param {number} port
 * @param {Agent} agent
 * @returns {Promise<number>} the status; 0 where there was no answer
 */
function ask(port, agent) {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: ADDRESS, agent }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
      response.on('error', () => resolve(0))
    })
    request.on('error', () => resolve(0))
  })
}
