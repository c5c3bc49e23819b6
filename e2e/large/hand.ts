import type { Page } from 'playwright'
import { framesDuring, type Measured } from './frames'

/** What a reader does with a map, the same for every one that is measured. */
export interface ByHand {
  readonly pan: Measured
  readonly zoom: Measured
  readonly hover: Measured
}

/** Waits for a step, or rejects where it takes too long. */
type Wait = <T>(step: string, work: Promise<T>) => Promise<T>

/** Pans, zooms in and out again, and points at things, in the middle of what a selector finds. */
export async function moveByHand(
  page: Page,
  map: string,
  wait: Wait = (_, work) => work,
): Promise<ByHand> {
  const box = await page.locator(map).first().boundingBox()
  if (!box) throw new Error(`expected a map at ${map}`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const wheel = async (by: number) => {
    for (let turn = 0; turn < 4; turn++) {
      await page.mouse.wheel(0, by)
      await page.waitForTimeout(200)
    }
  }
  const during = (step: string, act: () => Promise<void>) => wait(step, framesDuring(page, act))
  const pan = await during('panning', async () => {
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 150, y - 60, { steps: 40 })
    await page.mouse.up()
  })
  const zoom = await during('zooming', async () => {
    await wheel(-120)
    await wheel(120)
  })
  const hover = await during('pointing', async () => {
    await page.mouse.move(x - 120, y - 80)
    await page.mouse.move(x + 120, y + 80, { steps: 60 })
  })
  return { pan, zoom, hover }
}
