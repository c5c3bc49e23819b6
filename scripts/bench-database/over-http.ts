import { get, type IncomingMessage } from 'node:http'
import { type DaySpan, formatDay } from '../../geo/time/time'
import { startServer } from '../server/running-server.mjs'
import { ensureBuild } from '../setup/build.mjs'
import { said, timed, whole } from './times'

/** So much more memory than before an export may need, in MB. */
const MOST_MB = 100

/** The page as it opens, the counts as its dates are dragged, and all rows as files, with the memory of the server. */
export async function overHttp(url: string, id: string, { start, end }: DaySpan): Promise<void> {
  await ensureBuild()
  const server = await startServer({ RIPOSTE_DATABASE_URL: url })
  const base = `http://127.0.0.1:${server.port}/${id}`
  const read = async (address: string) => {
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    let bytes = 0
    for await (const part of response.body ?? []) bytes += part.length
    return bytes
  }
  let step = 0
  const dragged = () => {
    step++
    const [from, to] = [start + 97 * step, end - 61 * step].map(formatDay)
    return read(`${base}/counts.json?from=${from}&to=${to}`)
  }
  try {
    const began = performance.now()
    await read(base)
    console.log(
      `the page opens for the first time after a start: ${whole(performance.now() - began)} ms`,
    )
    console.log(`the page opens: ${said(await timed(() => read(base)))} ms`)
    console.log(`the dates are dragged: ${said(await timed(dragged))} ms`)
    const takers: readonly (readonly [string, () => Promise<number>])[] = [
      ['incidents.csv', () => read(`${base}/incidents.csv`)],
      ['incidents.geojsons', () => read(`${base}/incidents.geojsons`)],
      ['incidents.arrows', () => read(`${base}/incidents.arrows`)],
      ['incidents.geojson, read slowly', () => readSlowly(`${base}/incidents.geojson`)],
      ['incidents.geojson, not read', () => stopReading(`${base}/incidents.geojson`)],
      ['incidents.csv, by eight who go away', () => goAway(`${base}/incidents.csv`, 8)],
    ]
    for (const [name, take] of takers) await watched(name, take)
  } finally {
    await server.stop()
  }

  async function watched(name: string, take: () => Promise<number>): Promise<void> {
    const before = server.memory() ?? 0
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, server.memory() ?? 0)
    }, 100)
    const began = performance.now()
    const bytes = await take()
    clearInterval(watch)
    const seconds = (performance.now() - began) / 1_000
    const more = most - before
    console.log(
      `${name}: ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(0)} s, memory ${before.toFixed(0)} MB before and ${more.toFixed(0)} more at most`,
    )
    if (more < MOST_MB) return
    console.error(`expected less than ${MOST_MB} MB more`)
    process.exitCode = 1
  }
}

/** Reads about two megabytes a second for a minute, then goes away. */
function readSlowly(address: string): Promise<number> {
  return taken(address, (response, leave) => {
    response.on('data', (part: Buffer) => {
      response.pause()
      setTimeout(() => response.resume(), part.length / 2_000)
    })
    setTimeout(leave, 60_000)
  })
}

/** Reads nothing for half a minute. */
function stopReading(address: string): Promise<number> {
  return taken(address, (response, leave) => {
    response.pause()
    setTimeout(leave, 30_000)
  })
}

/** Several take the file at once, and each goes away after a moment. */
async function goAway(address: string, takers: number): Promise<number> {
  const all = Array.from({ length: takers }, (_, i) =>
    taken(address, (response, leave) => {
      response.resume()
      setTimeout(leave, 1_000 + 500 * i)
    }),
  )
  const bytes = await Promise.all(all)
  return bytes.reduce((sum, each) => sum + each, 0)
}

type Taker = (response: IncomingMessage, leave: () => void) => void

/** How many bytes are taken, until there are no more or the taker leaves. */
function taken(address: string, taker: Taker): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent: false }, (response) => {
      const { socket } = response
      response.on('error', () => {})
      response.on('close', () => resolve(socket.bytesRead))
      taker(response, () => request.destroy())
    })
    request.on('error', reject)
  })
}
