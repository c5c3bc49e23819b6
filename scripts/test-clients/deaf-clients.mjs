import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { LIMITS } from '../server/limits.mjs'
import { Explained } from '../setup/process.mjs'

const CLIENTS = 100
const REQUESTS = 20

/** What clients that do not read may cost while they are there, in MB. */
const MOST_MEMORY = 120

/**
 * A hundred clients ask for twenty large files each and read none: others are answered all the same,
 * what is made for the deaf does not pile up, and they are cut off.
 * @param {import('../server/running-server.mjs').RunningServer} server
 */
export async function deafClients(server) {
  const good = () => fetch(`http://127.0.0.1:${server.port}/iraq-2019-2020/incidents.csv`)
  for (let i = 0; i < 100; i++) await (await good()).arrayBuffer()
  const before = server.memory()
  const line = 'GET /basemap/land.json HTTP/1.1\r\nHost: localhost\r\n\r\n'
  let open = CLIENTS
  const sockets = Array.from({ length: CLIENTS }, () => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(line.repeat(REQUESTS)))
    socket.pause()
    socket.on('error', () => {})
    socket.on('close', () => open--)
    return socket
  })
  await sleep(3_000)
  const during = server.memory()
  const { status } = await good()
  if (status !== 200) throw new Explained(`While they did not read, another client got ${status}.`)
  // A paused socket does not hear that it was cut off until it writes or reads.
  await sleep(2.5 * LIMITS.fetchLookMs)
  for (const socket of sockets) socket.resume()
  await sleep(1_000)
  for (const socket of sockets) socket.destroy()
  if (open > 0) throw new Explained(`${open} of ${CLIENTS} connections were not cut off.`)
  if (before === null || during === null)
    return 'cut off; SKIPPED: memory, which this system does not say'
  const cost = during - before
  if (cost > MOST_MEMORY)
    throw new Explained(`They cost ${cost.toFixed()} MB; at most ${MOST_MEMORY}.`)
  return `all cut off; they cost ${cost.toFixed()} MB`
}
