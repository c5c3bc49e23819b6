import type { Browser } from 'playwright'
import { framesDuring, watchFrames } from './frames'
import { moveByHand } from './hand'
import type { MapFigures } from './measure-rival'

/** This map with a file of so many rows, opened as a reader opens it. */
export async function measureRiposte(
  browser: Browser,
  origin: string,
  file: string,
  rows: number,
): Promise<MapFigures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  try {
    await watchFrames(page)
    await page.goto(origin)
    await page.getByRole('searchbox', { name: 'Search incidents' }).waitFor()
    await page.getByRole('button', { name: 'Open data…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Open data' })
    const begun = performance.now()
    await dialog.getByLabel('Choose a file').setInputFiles(file)
    const words = `${rows.toLocaleString('en')} incidents`
    await page.getByRole('status').filter({ hasText: words }).waitFor({ timeout: 240_000 })
    await page.locator('.leaflet-dots-pane canvas').waitFor({ state: 'attached' })
    const openMs = performance.now() - begun
    await page.waitForTimeout(3000)
    const end = await page.getByRole('slider', { name: 'End of range' }).boundingBox()
    if (!end) throw new Error('expected the end of the range')
    const [x, y] = [end.x + end.width / 2, end.y + end.height / 2]
    const brush = await framesDuring(page, async () => {
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x - 400, y, { steps: 120 })
      await page.mouse.up()
    })
    const byHand = await moveByHand(page, '.leaflet-container')
    return { rows, openMs, brush, ...byHand }
  } finally {
    await page.close()
  }
}
