import type { Page } from 'playwright/test'
import { sampleCsv } from '@/geo/formats/sample-csv'
import { fileOnDisk } from './file-on-disk'
import {
  chooseFile,
  dateField,
  expect,
  inWords,
  listItems,
  openExplorer,
  sentence,
  shownCount,
  test,
} from './story'

const ROWS = 20_000
const FILE = fileOnDisk('large.csv', sampleCsv(ROWS))

test.use({ keepsPage: true, viewport: { width: 1280, height: 800 } })

/** Keeps for every frame from now on whether the map has marks, and whether it has dots. */
const recordPassage = (page: Page) =>
  page.evaluate(() => {
    const frames: (readonly [marks: boolean, dots: boolean])[] = []
    Object.assign(window, { frames })
    const look = () => {
      const marks = document.querySelector('.leaflet-marks-pane [data-key]') !== null
      const canvas = document.querySelector<HTMLCanvasElement>('.leaflet-dots-pane canvas')
      frames.push([marks, canvas !== null && !canvas.hidden && canvas.width > 0])
      requestAnimationFrame(look)
    }
    look()
  })

/** Waits until the map has come to the zoom that it was sent to, and has drawn what is there. */
const expectZoomed = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    do await frame()
    while (document.querySelector('.leaflet-zoom-anim'))
    await frame()
  })

async function openLarge(page: Page) {
  await openExplorer(page)
  await chooseFile(page, FILE)
  await expect(sentence(page)).toContainText(`${inWords(ROWS)} incidents`, { timeout: 30_000 })
  await expect(listItems(page).first()).toBeVisible()
}

test('from dots to marks and back no frame is without either', async ({ page }) => {
  await openLarge(page)
  const dots = page.locator('.leaflet-dots-pane canvas')
  const marks = page.locator('.leaflet-marks-pane [data-key]')
  await expect(dots).toBeVisible()
  await recordPassage(page)
  const map = page.getByRole('region', { name: 'Map', exact: true })
  const zoomUntil = (name: 'Zoom in' | 'Zoom out', isReached: () => Promise<boolean>) =>
    expect(async () => {
      await map.getByRole('button', { name }).click()
      await expectZoomed(page)
      expect(await isReached()).toBe(true)
    }).toPass({ intervals: [0] })
  await zoomUntil('Zoom in', async () => (await marks.count()) > 1)
  await expect(dots).toBeHidden()
  await zoomUntil('Zoom out', () => dots.isVisible())
  await expect(marks).toHaveCount(0)
  const frames = await page.evaluate(
    () => (window as unknown as { frames: [boolean, boolean][] }).frames,
  )
  expect(frames.filter(([hasMarks, hasDots]) => !hasMarks && !hasDots)).toEqual([])
})

test('a large file: dates, a filter, words and the list answer, and a dot opens what it stands for', async ({
  page,
}) => {
  await openLarge(page)
  const from = await dateField(page, 'From')
  await from.fill('2020-01-01')
  await expect(sentence(page)).toContainText(new RegExp(`[\\d,]+ of ${inWords(ROWS)} incidents`))
  await page.keyboard.press('Escape')
  const inTime = await shownCount(page)
  const filters = page.getByRole('region', { name: 'Filters' })
  await filters.getByRole('button', { name: /^event type/ }).click()
  await page.getByRole('checkbox', { name: /^Battles/ }).uncheck()
  await expect.poll(() => shownCount(page)).toBeLessThan(inTime)
  await page.keyboard.press('Escape')

  const map = page.getByRole('region', { name: 'Map', exact: true })
  const box = await map.boundingBox()
  if (!box) throw new Error('expected a map')
  const container = map.locator('.leaflet-container').first()
  const across = [...Array(60).keys()].map((step) => 0.3 + step / 150)
  const pile = page.getByRole('dialog', { name: /^[\d,]+ incidents at/ })
  const isOpen = async () => page.url().includes('incident=') || (await pile.isVisible())
  for (const part of across) {
    const [x, y] = [box.x + box.width * part, box.y + box.height * part]
    await page.mouse.move(x, y)
    if ((await container.getAttribute('data-on-dot')) !== 'true') continue
    await page.mouse.click(x, y)
    await page.waitForTimeout(300)
    if (await isOpen()) break
    // Something else lay over the dot.
    await page.keyboard.press('Escape')
  }
  // A dot of one is its incident; one of several is a list of them.
  await expect.poll(isOpen).toBe(true)
  if (await pile.isVisible()) await pile.getByRole('listitem').first().getByRole('button').click()
  await expect(page).toHaveURL(/incident=/)
})
