import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium } from 'playwright'
import { bench, describe } from 'vitest'
import { launchOptions } from './browser.mjs'

/*
 * How long a reader waits for the first map: from the server's answer to the page until a mark is
 * drawn and the sentence is there, against a warm server, each time in a new browser profile.
 * Needs a build (`npm start` makes one).
 */
const PORT = 3990
const RUNS = 9

async function timeToMap(): Promise<number> {
  const browser = await chromium.launch(launchOptions)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`http://127.0.0.1:${PORT}/`, { waitUntil: 'commit' })
  await page.waitForSelector('[data-incidents]')
  await page.getByRole('searchbox', { name: 'Search incidents' }).waitFor()
  const ms = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation')
    return performance.now() - (navigation as PerformanceNavigationTiming).responseStart
  })
  await browser.close()
  return ms
}

async function measure(): Promise<void> {
  const server = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '--port', String(PORT)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  try {
    for await (const chunk of server.stdout) if (String(chunk).includes('Ready')) break
    await timeToMap()
    const times: number[] = []
    for (let i = 0; i < RUNS; i++) times.push(await timeToMap())
    times.sort((a, b) => a - b)
    const ms = (value: number | undefined) => Math.round(value ?? Number.NaN)
    console.log(
      `First map: median ${ms(times[RUNS >> 1])} ms, least ${ms(times[0])}, most ${ms(times.at(-1))} (${RUNS} runs)`,
    )
  } finally {
    server.kill()
    await once(server, 'exit')
  }
}

describe('first map', () => {
  bench('measured by itself', measure, {
    iterations: 1,
    time: 0,
    warmupIterations: 0,
    warmupTime: 0,
  })
})
