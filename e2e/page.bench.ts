import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { bench, describe } from 'vitest'
import { startServer } from '@/scripts/server/running-server.mjs'
import { launchOptions } from './browser.mjs'
import { openedFile, plainCsv } from './opened-file'
import { seededTable, serveTable } from './seeded-table'

/*
 * What a reader waits for, in a real browser against a warm server. Builds where the app has changed;
 * needs CHROMIUM_PATH where Playwright's own browser is not installed.
 */
const PORT = 3990
const ORIGIN = `http://127.0.0.1:${PORT}`
const RUNS = 9

/** From the server's answer until a mark is drawn and the sentence is there, in a new browser. */
async function firstMapMs(): Promise<number> {
  return withPage(async (page) => {
    await page.goto(`${ORIGIN}/`, { waitUntil: 'commit' })
    await page.waitForSelector('[data-incidents]')
    await page.getByRole('searchbox', { name: 'Search incidents' }).waitFor()
    return page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation')
      return performance.now() - (navigation as PerformanceNavigationTiming).responseStart
    })
  })
}

interface Dragging {
  readonly incidents: number
  readonly query: string
  /** Whether a cluster is open meanwhile. */
  readonly isOpen: boolean
}

/** The longest task of the page while the dates and the radius are dragged over many incidents. */
async function longestTaskMs({ incidents, query, isOpen }: Dragging): Promise<number> {
  return withPage(async (page) => {
    const table = seededTable(incidents, { id: 'iraq-2019-2020', version: '1.0.0' })
    await serveTable(page, table)
    await page.goto(`${ORIGIN}/iraq-2019-2020?${query}`)
    await page.getByRole('searchbox', { name: 'Search incidents' }).waitFor()
    await page.waitForTimeout(4000)
    if (isOpen) {
      await page
        .getByRole('button', { name: /^Cluster of/ })
        .first()
        .press('Enter')
      await page.getByRole('region', { name: /^Cluster \d+: / }).waitFor()
    }
    await page.evaluate(() => {
      const holder = window as unknown as { longest: number }
      holder.longest = 0
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) {
          holder.longest = Math.max(holder.longest, duration)
        }
      }).observe({ type: 'longtask' })
    })
    // By keys: what finds an element before each step would itself be a task of the page.
    await page.getByRole('slider', { name: 'Start of range' }).focus()
    for (let day = 1; day <= 28; day++) await page.keyboard.press('ArrowRight')
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('spinbutton', { name: 'Cluster radius in km', exact: true }).focus()
    for (const key of ['Down', 'Down', 'Up', 'Up', 'Up', 'Up']) {
      await page.keyboard.press(`Arrow${key}`)
    }
    await page.waitForTimeout(1500)
    return page.evaluate(() => (window as unknown as { longest: number }).longest)
  })
}

const DRAGGED: readonly Dragging[] = [
  { incidents: 70_000, query: 'km=3&min=10', isOpen: false },
  { incidents: 70_000, query: 'km=3&min=10', isOpen: true },
  { incidents: 2000, query: 'km=50&min=10', isOpen: false },
  { incidents: 2000, query: 'km=50&min=10', isOpen: true },
]

/** Frame times in ms while the ledger's window is dragged over all incidents. */
async function dragFrames(): Promise<number[]> {
  return framesDuring(async (page) => {
    const start = await page.getByRole('slider', { name: 'Start of range' }).boundingBox()
    const end = await page.getByRole('slider', { name: 'End of range' }).boundingBox()
    if (!start || !end) throw new Error('the ledger has no sliders')
    const y = start.y + start.height / 2
    await page.mouse.move((start.x + end.x) / 2, y)
    await page.mouse.down()
    await page.mouse.move((start.x + end.x) / 2 + 400, y, { steps: 120 })
    await page.mouse.up()
  })
}

/** Frame times in ms while six weeks play through three seconds. */
async function playFrames(): Promise<number[]> {
  return framesDuring(async (page) => {
    await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '2 weeks / s' })
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await page.waitForTimeout(3000)
  })
}

async function framesDuring(act: (page: Page) => Promise<void>): Promise<number[]> {
  return withPage(async (page) => {
    await page.goto(`${ORIGIN}/iraq-2019-2020?from=2019-12-01&to=2020-01-15`)
    await page.getByRole('slider', { name: 'Start of range' }).waitFor()
    await page.waitForTimeout(1000)
    await page.evaluate(() => {
      const holder = window as unknown as { frames: number[] }
      holder.frames = []
      let last = performance.now()
      const frame = (now: number) => {
        holder.frames.push(now - last)
        last = now
        requestAnimationFrame(frame)
      }
      requestAnimationFrame(frame)
    })
    await act(page)
    return page.evaluate(() => (window as unknown as { frames: number[] }).frames.slice(1))
  })
}

/** Rows of a plain CSV that a reader opens, as many as a real file of the field has. */
const OPENED_ROWS = 68_573

/** How long a plain CSV takes from being chosen until its columns are asked about, and until it is on the map. */
async function reportOpening(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'riposte-bench-'))
  const file = path.join(folder, 'plain.csv')
  try {
    writeFileSync(file, plainCsv(OPENED_ROWS))
    const opened: Awaited<ReturnType<typeof openedFile>>[] = []
    for (let i = 0; i < RUNS; i++) {
      opened.push(
        await withPage(async (page) => {
          await page.goto(`${ORIGIN}/`)
          await page.getByRole('searchbox', { name: 'Search incidents' }).waitFor()
          await page.waitForTimeout(1500)
          return openedFile(page, file)
        }),
      )
    }
    const title = `A CSV of ${OPENED_ROWS} rows`
    say(
      `${title} until it is asked about`,
      opened.map(({ askedMs }) => askedMs),
    )
    say(
      `${title} until it is on the map`,
      opened.map(({ shownMs }) => shownMs),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function withPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const browser: Browser = await chromium.launch(launchOptions)
  try {
    return await use(await browser.newPage({ viewport: { width: 1440, height: 900 } }))
  } finally {
    await browser.close()
  }
}

async function withServer(use: () => Promise<void>): Promise<void> {
  const server = await startServer({ PORT: String(PORT) })
  try {
    await use()
  } finally {
    await server.stop()
  }
}

function say(title: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b)
  const ms = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  const figures = [ms(0.5), ms(0.95), ms(0), sorted.at(-1)].map((value) => (value ?? 0).toFixed(1))
  const [median, late, least, most] = figures
  console.log(
    `${title}: median ${median} ms, 95th percentile ${late}, least ${least}, most ${most} (${values.length})`,
  )
}

async function repeated(runs: number, measure: () => Promise<number>): Promise<number[]> {
  const values: number[] = []
  for (let i = 0; i < runs; i++) values.push(await measure())
  return values
}

async function report(): Promise<void> {
  await withServer(async () => {
    await firstMapMs()
    say('First map', await repeated(RUNS, firstMapMs))
    await reportOpening()
    for (const dragging of DRAGGED) {
      const { incidents, query, isOpen } = dragging
      const title = `Longest task, ${incidents} incidents, ${query}${isOpen ? ', a cluster open' : ''}`
      say(title, await repeated(3, () => longestTaskMs(dragging)))
    }
    await dragFrames()
    say('Frames while the ledger is dragged', await dragFrames())
    await playFrames()
    say('Frames while the dates play', await playFrames())
  })
}

let done: Promise<void> | null = null
describe('the page', () => {
  bench(
    'all of it',
    () => {
      done ??= report()
      return done
    },
    { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 },
  )
})
