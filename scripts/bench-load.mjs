/**
 * `npm run bench:load -- [ROWS]`: how long the interface for other programs takes for a served dataset
 * of so many made-up rows, 400,000 unless said otherwise, while fifty clients ask at once.
 */
import './setup/node-version.mjs'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startServer } from './server/running-server.mjs'
import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { root } from './setup/process.mjs'

const CLIENTS = 50
const REQUESTS = 500
const WARM_UP = 50

const TILES = '/ogc/collections/made-up/tiles/WebMercatorQuad'

/** That of geo/query/tile.ts. */
const DEEPEST_ZOOM = 16

/** Longitude and latitude of the middle of the made-up towns. */
const MIDDLE = [44, 33]

/** What is asked: boxes and tiles that hold all rows, some, and few. */
const QUESTIONS = {
  'first page in a small box': '/ogc/collections/made-up/items?bbox=44,33,44.5,33.5&limit=100',
  'first page of all': '/ogc/collections/made-up/items?limit=100',
  ...Object.fromEntries(
    Array.from({ length: DEEPEST_ZOOM + 1 }, (_, z) => [
      `tile of zoom ${z}`,
      `${TILES}/${tileAt(z)}`,
    ]),
  ),
}

const rows = Number(process.argv[2] ?? 400_000)
if (!Number.isSafeInteger(rows) || rows < 1) {
  console.error(`expected a number of rows, got ${process.argv[2]}`)
  process.exit(2)
}
await ensureDependencies()
await ensureBuild()
const folder = mkdtempSync(path.join(tmpdir(), 'riposte-load-'))
try {
  writeDataset(path.join(folder, 'made-up'))
  const server = await startServer({ RIPOSTE_DATA: folder })
  try {
    console.log(`${rows} rows, ${CLIENTS} clients, ${REQUESTS} requests each, ms`)
    for (const [what, address] of Object.entries(QUESTIONS)) {
      await load(server.port, address, WARM_UP)
      console.log(`${what}: ${describe(await load(server.port, address, REQUESTS))}`)
    }
    console.log(`memory ${Math.round(server.memory() ?? 0)} MB`)
  } finally {
    await server.stop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** @param {string} dataset */
function writeDataset(dataset) {
  mkdirSync(dataset)
  const file = openSync(path.join(dataset, 'rows.csv'), 'w')
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/make-sample.ts', String(rows)], {
    cwd: root,
    stdio: ['ignore', file, 'inherit'],
  })
  const facts = {
    ...{ id: 'made-up', title: 'Made up', description: 'Rows that were made up.' },
    ...{ file: 'rows.csv', released: '2026-01-01', utcOffset: '+00:00' },
    licence: {
      id: 'CC0-1.0',
      name: 'CC0',
      url: 'https://creativecommons.org/publicdomain/zero/1.0/',
    },
    citation: 'Nobody: made-up rows.',
  }
  writeFileSync(path.join(dataset, 'dataset.json'), JSON.stringify(facts))
}

/** @param {number} z */
function tileAt(z) {
  const [lon = 0, lat = 0] = MIDDLE
  const tiles = 2 ** z
  const sine = Math.sin((lat * Math.PI) / 180)
  const row = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * tiles)
  return `${z}/${row}/${Math.floor(((lon + 180) / 360) * tiles)}`
}

/**
 * So many requests by all clients together; how long each took, and how many were told to come back.
 * @param {number} port
 * @param {string} address
 * @param {number} requests
 */
async function load(port, address, requests) {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  /** @type {number[]} */
  const ms = []
  let [left, refused] = [requests, 0]
  const client = async () => {
    while (left-- > 0) {
      const start = performance.now()
      const status = await ask(port, address, agent)
      if (status === 200) ms.push(performance.now() - start)
      else if (status === 503) refused++
      else throw new Error(`${address}: ${status}`)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  agent.destroy()
  return { ms: ms.sort((a, b) => a - b), refused }
}

/** @param {{ ms: readonly number[], refused: number }} result */
function describe({ ms, refused }) {
  const at = (/** @type {number} */ share) => (ms[Math.floor(ms.length * share)] ?? 0).toFixed(0)
  return `median ${at(0.5)}, 99 % ${at(0.99)}, ${refused} told to come back`
}

/**
 * @param {number} port
 * @param {string} address
 * @param {Agent} agent
 * @returns {Promise<number>}
 */
function ask(port, address, agent) {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: address, agent }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    }).on('error', reject)
  })
}
