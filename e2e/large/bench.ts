/**
 * `npm run bench:large [-- ROWS]`: very many incidents under the reader's hand, here and in three
 * rivals in the same run. Builds where the app has changed; needs CHROMIUM_PATH where Playwright's own
 * browser is not installed. A rival that is not done with a step in time is tried with half as many.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright'
import { sampleCsv } from '@/geo/formats/sample-csv'
import { startServer } from '@/scripts/server/running-server.mjs'
import { launchOptions } from '../browser.mjs'
import type { Measured } from './frames'
import { measureRiposte } from './measure-riposte'
import { GaveUp, type MapFigures, measureRival } from './measure-rival'
import { NUMBERS_A_POINT, RIVALS, type Rival, serveRivals } from './rival-page'

const RIVAL_PORT = 3992

const rows = Number(process.argv[2] ?? 400_000)
if (!Number.isSafeInteger(rows) || rows < 1000) {
  throw new RangeError(`expected a number of rows of 1000 or more, got ${process.argv[2]}`)
}

/** Latitude, longitude and day of each row of the sample, end to end. */
function pointsOf(csv: string): Float64Array {
  const points = new Float64Array(rows * NUMBERS_A_POINT)
  csv
    .trimEnd()
    .split('\n')
    .slice(1)
    .forEach((line, row) => {
      const cells = line.split(',')
      const day = (Date.parse(cells[1] as string) - Date.UTC(2015, 0, 1)) / 86_400_000
      points.set([Number(cells[13]), Number(cells[14]), day], row * NUMBERS_A_POINT)
    })
  return points
}

/** Figures of the rival, with as many of the points as it gets through. */
async function withMost(rival: Rival): Promise<MapFigures | null> {
  for (let most = rows; most >= 1000; most = Math.floor(most / 2)) {
    try {
      return await measureRival(RIVAL_PORT, rival, most)
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error
      console.log(`${rival} gave up with ${most.toLocaleString('en')}: ${error.message}`)
    }
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
const rivals = await serveRivals(RIVAL_PORT, pointsOf(csv))
const load = loadavg()[0]?.toFixed(2)
const table: Record<string, object> = {}
try {
  const browser = await chromium.launch(launchOptions)
  const own = await withApp((origin) => measureRiposte(browser, origin, file, rows))
  await browser.close()
  table.Riposte = rowOf(own)
  console.log('Riposte alone, frames in ms')
  console.table(
    Object.fromEntries(
      Object.entries(own.acts).map(([act, { median, late, longestTask }]) => [
        act,
        { median: ms(median), '95 %': ms(late), 'longest task': ms(longestTask) },
      ]),
    ),
  )
  for (const [time, { shown, whole }] of Object.entries(own.option)) {
    console.log(
      `an option, ${time}, until picture and counts: median ${ms(shown.median)} ms, longest ${ms(shown.longest)}; until the clusters are said, too: ${ms(whole.median)}, ${ms(whole.longest)}`,
    )
  }
  for (const rival of RIVALS) {
    const figures = await withMost(rival)
    table[rival] = figures ? rowOf(figures) : { rows: 0 }
  }
} finally {
  rivals.close()
  rmSync(folder, { recursive: true })
}
console.log(
  `${cpus().length} cores, load ${load} before; frames in ms: median / 95th percentile / longest task`,
)
console.table(table)
