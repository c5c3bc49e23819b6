/**
 * `npm run bench:large [-- ROWS]`: very many incidents under the reader's hand, here and in three
 * rivals in the same run. Builds where the app has changed; needs CHROMIUM_PATH where Playwright's own
 * browser is not installed. A rival that does not get through is tried with half as many.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from 'playwright'
import { sampleCsv } from '@/geo/formats/sample-csv'
import { startServer } from '@/scripts/server/running-server.mjs'
import { launchOptions } from '../browser.mjs'
import type { Measured } from './frames'
import { measureRiposte } from './measure-riposte'
import { type MapFigures, measureRival } from './measure-rival'
import { RIVALS, type Rival, serveRivals } from './rival-page'

const RIVAL_PORT = 3992

const rows = Number(process.argv[2] ?? 400_000)
if (!Number.isSafeInteger(rows) || rows < 1000) {
  throw new RangeError(`expected a number of rows of 1000 or more, got ${process.argv[2]}`)
}

/** Latitude, longitude and day of each row of the sample. */
function pointsOf(csv: string): (readonly [number, number, number])[] {
  return csv
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const cells = line.split(',')
      const day = (Date.parse(cells[1] as string) - Date.UTC(2015, 0, 1)) / 86_400_000
      return [Number(cells[13]), Number(cells[14]), day] as const
    })
}

/** Figures of the rival, with as many of the points as it gets through. */
async function withMost(
  browser: Browser,
  rival: Rival,
  points: readonly (readonly [number, number, number])[],
): Promise<MapFigures | null> {
  for (let most = points.length; most >= 1000; most = Math.floor(most / 2)) {
    const figures = await measureRival(browser, RIVAL_PORT, rival, points.slice(0, most))
    if (figures) return figures
    console.log(`${rival}: gave up at ${most.toLocaleString('en')}`)
  }
  return null
}

async function withApp<T>(use: (origin: string) => Promise<T>): Promise<T> {
  const server = await startServer()
  try {
    return await use(`http://127.0.0.1:${server.port}`)
  } finally {
    await server.stop()
  }
}

const ms = (value: number) => value.toFixed(value < 100 ? 1 : 0)
const inShort = ({ median, late, longestTask }: Measured) =>
  `${ms(median)} / ${ms(late)} / ${ms(longestTask)}`

function rowOf({ rows: held, openMs, ...acts }: MapFigures) {
  const { brush, pan, zoom, hover } = acts
  return {
    rows: held,
    'open ms': Math.round(openMs),
    brush: inShort(brush),
    pan: inShort(pan),
    zoom: inShort(zoom),
    hover: inShort(hover),
  }
}

const csv = sampleCsv(rows)
const folder = mkdtempSync(path.join(tmpdir(), 'riposte-large-'))
const file = path.join(folder, 'sample.csv')
writeFileSync(file, csv)
const rivals = await serveRivals(RIVAL_PORT)
const load = loadavg()[0]?.toFixed(2)
const newBrowser = () => chromium.launch(launchOptions)
const table: Record<string, object> = {}
try {
  const own = await newBrowser()
  table.Riposte = rowOf(await withApp((origin) => measureRiposte(own, origin, file, rows)))
  await own.close()
  const points = pointsOf(csv)
  for (const rival of RIVALS) {
    const browser = await newBrowser()
    const figures = await withMost(browser, rival, points)
    table[rival] = figures ? rowOf(figures) : { rows: 0 }
    await browser.close()
  }
} finally {
  rivals.close()
  rmSync(folder, { recursive: true })
}
console.log(
  `${cpus().length} cores, load ${load} before; frames in ms: median / 95th percentile / longest task`,
)
console.table(table)
