import type { Page } from 'playwright'

/** What a page did while something was asked of it: its frames and its longest task, in ms. */
export interface Measured {
  readonly median: number
  readonly late: number
  readonly longestTask: number
}

interface Watched {
  frames: number[]
  tasks: number[]
}

/** Watches the frames and the long tasks of every page that is opened from now on. */
export async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { frames: [], tasks: [] }
    Object.assign(window, { watched })
    let last = performance.now()
    const frame = (now: number) => {
      watched.frames.push(now - last)
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.tasks.push(duration)
    }).observe({ type: 'longtask' })
  })
}

/** So long after an act its work may go on. */
const SETTLE_MS = 1200

/** What a page does during an act and shortly after it. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<Measured> {
  await page.evaluate(() => {
    const { watched } = window as unknown as { watched: Watched }
    watched.frames = []
    watched.tasks = []
  })
  await act()
  await page.waitForTimeout(SETTLE_MS)
  const { frames, tasks } = await page.evaluate(
    () => (window as unknown as { watched: Watched }).watched,
  )
  return {
    median: quantile(frames, 0.5),
    late: quantile(frames, 0.95),
    longestTask: Math.max(0, ...tasks),
  }
}

/** The value below which such a share of the values is. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
