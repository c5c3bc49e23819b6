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

/** What the compiler of this bench leaves in functions that are sent to a page: that they keep their names. */
const KEEP_NAMES = 'globalThis.__name ??= (it) => it'

/** Watches the frames and the long tasks of every page that is opened from now on. */
export async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript({ content: KEEP_NAMES })
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

/** The frames of a page during an act, or where the act is a moment during what follows it, and its longest task until shortly after. */
export async function framesDuring(
  page: Page,
  act: () => Promise<void>,
  isMoment = false,
): Promise<Measured> {
  const watched = () => page.evaluate(() => (window as unknown as { watched: Watched }).watched)
  await page.evaluate(() => {
    const { watched } = window as unknown as { watched: Watched }
    watched.frames = []
    watched.tasks = []
  })
  await act()
  const during = await watched()
  await page.waitForTimeout(SETTLE_MS)
  const all = await watched()
  const { frames } = isMoment ? all : during
  return {
    median: quantile(frames, 0.5),
    late: quantile(frames, 0.95),
    longestTask: Math.max(0, ...all.tasks),
  }
}

/** The value below which such a share of the values is. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
