import { chromium, type Page } from 'playwright'
import { launchOptions } from '../browser.mjs'
import { framesDuring, type Measured, watchFrames } from './frames'
import { type ByHand, moveByHand } from './hand'
import { NUMBERS_A_POINT, type Rival, rivalAddress } from './rival-page'

/** What is measured of any map: how many incidents it held, and how it took them. */
export interface MapFigures extends ByHand {
  readonly rows: number
  readonly openMs: number
  readonly brush: Measured
}

/** A map that is not done with one step within this has given up. */
export const PATIENCE_MS = 30_000

type Point = readonly [lat: number, lon: number, day: number]

interface RivalWindow {
  readonly rival: { open(points: readonly Point[]): void; brush(to: number): void }
  given: Point[]
}

/** A rival that was not done in time: with what. */
export class GaveUp extends Error {
  constructor(readonly step: string) {
    super(`${step}: not done within ${PATIENCE_MS / 1000} s`)
  }
}

/** The rival with the first so many points. Rejects with `GaveUp` where it does not get through. */
export async function measureRival(port: number, rival: Rival, rows: number): Promise<MapFigures> {
  // A browser of its own, and ended by force: a page that hangs does not close.
  const server = await chromium.launchServer(launchOptions)
  try {
    const browser = await chromium.connect(server.wsEndpoint())
    const page = await browser.newPage({ viewport: { width: 920, height: 590 } })
    return await measured(page, port, rival, rows)
  } finally {
    await server.kill()
  }
}

async function measured(page: Page, port: number, rival: Rival, rows: number): Promise<MapFigures> {
  await watchFrames(page)
  await page.goto(rivalAddress(port, rival))
  await page.evaluate(takePoints, { rows, each: NUMBERS_A_POINT })
  const openMs = await inTime('opening', page.evaluate(openPoints))
  const brush = await inTime(
    'dragging the dates',
    framesDuring(page, () => page.evaluate(brushDays, BRUSHED)),
  )
  const byHand = await moveByHand(page, '#map', inTime)
  return { rows, openMs, brush, ...byHand }
}

async function takePoints({ rows, each }: { rows: number; each: number }): Promise<void> {
  const numbers = new Float64Array(await (await fetch('/points')).arrayBuffer())
  const given = Array.from({ length: rows }, (_, row) =>
    Array.from(numbers.subarray(row * each, (row + 1) * each)),
  )
  Object.assign(window, { given })
}

async function openPoints(): Promise<number> {
  const { rival, given } = window as unknown as RivalWindow
  const start = performance.now()
  rival.open(given)
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  return performance.now() - start
}

async function brushDays(days: readonly number[]): Promise<void> {
  const { rival } = window as unknown as RivalWindow
  for (const day of days) {
    rival.brush(day)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

/** The last days that are shown one after another, counted from the first. */
const BRUSHED = Array.from({ length: 10 }, (_, step) => 3650 - step * 100)

function inTime<T>(step: string, work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new GaveUp(step)), PATIENCE_MS)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
