import type { Browser } from 'playwright'
import { framesDuring, type Measured, watchFrames } from './frames'
import { type ByHand, moveByHand } from './hand'
import { type Rival, rivalAddress } from './rival-page'

/** What is measured of any map: how many incidents it held, and how it took them. */
export interface MapFigures extends ByHand {
  readonly rows: number
  readonly openMs: number
  readonly brush: Measured
}

/** A map that is not done with one step within this has given up. */
const PATIENCE_MS = 60_000

type Point = readonly [lat: number, lon: number, day: number]

interface RivalWindow {
  readonly rival: { open(points: readonly Point[]): void; brush(to: number): void }
}

/** The rival with so many points; null where it does not get through. */
export async function measureRival(
  browser: Browser,
  port: number,
  rival: Rival,
  points: readonly Point[],
): Promise<MapFigures | null> {
  const page = await browser.newPage({ viewport: { width: 920, height: 590 } })
  try {
    await watchFrames(page)
    await page.goto(rivalAddress(port, rival))
    await page.evaluate((given) => Object.assign(window, { given }), points)
    const openMs = await inTime(
      page.evaluate(async () => {
        const { rival: map, given } = window as unknown as RivalWindow & { given: Point[] }
        const start = performance.now()
        map.open(given)
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        return performance.now() - start
      }),
    )
    const brush = await inTime(
      framesDuring(page, async () => {
        await page.evaluate(async (days) => {
          const { rival: map } = window as unknown as RivalWindow
          for (const day of days) {
            map.brush(day)
            await new Promise((resolve) => requestAnimationFrame(resolve))
          }
        }, BRUSHED)
      }),
    )
    const byHand = await inTime(moveByHand(page, '#map'))
    return { rows: points.length, openMs, brush, ...byHand }
  } catch (error) {
    if (error === TOO_LATE) return null
    throw error
  } finally {
    await page.close()
  }
}

/** The last days that are shown one after another, counted from the first. */
const BRUSHED = Array.from({ length: 10 }, (_, step) => 3650 - step * 100)

const TOO_LATE = new Error('too late')

function inTime<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(TOO_LATE), PATIENCE_MS)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
