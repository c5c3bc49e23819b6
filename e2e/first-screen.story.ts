import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright/test'
import {
  expect,
  expectAccessibleByDayAndNight,
  expectNotWider,
  listItems,
  openExplorer,
  rowCount,
  sentence,
  test,
} from './story'

test.use({ keepsPage: true })

const SIZES = [
  [1920, 1080],
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [960, 600],
  [844, 390],
  [390, 844],
  [320, 640],
] as const

/** Widths at which the page is loaded, and not the screen alone built anew: of a desk and of a phone. */
const LOADED: ReadonlySet<number> = new Set([1440, 390])

/** Rows of the list that are whole and in sight. */
const rowsInSight = (page: Page) =>
  listItems(page).evaluateAll(
    (links) =>
      links.filter((link) => {
        const row = link.closest('li')?.getBoundingClientRect()
        if (!row) return false
        const [top, bottom] = [row.top + 2, row.bottom - 2]
        const isThere = (y: number) =>
          link.closest('li')?.contains(document.elementFromPoint(row.left + 40, y)) === true
        return top >= 0 && bottom <= window.innerHeight && isThere(top) && isThere(bottom)
      }).length,
  )

for (const [width, height] of SIZES) {
  test.describe(`the first screen at ${width}×${height}`, () => {
    test.use({ viewport: { width, height }, keepsPage: !LOADED.has(width) })

    test('shows sentence, marks and list, by day and by night, and is accessible', async ({
      page,
    }) => {
      await openExplorer(page)
      await expect(sentence(page)).toContainText(
        /^\d+ incidents, \d+ of them in \d+ parts, \d+ \w+ \d{4} – \d+ \w+ \d{4}\. *\d+ clusters · \d+ answers · .* · killed \d/,
      )
      await expect(listItems(page)).toHaveCount(await rowCount(page))
      await expect(page.locator('.leaflet-container [data-incidents]').first()).toBeVisible()
      await expectNotWider(page.locator('html'))
      if (width >= 960 && height >= 720) expect(await rowsInSight(page)).toBeGreaterThanOrEqual(5)
      if (height === 844) expect(await rowsInSight(page)).toBeGreaterThanOrEqual(2)
      await expectAccessibleByDayAndNight(page)
    })
  })
}

/** Next and React are 130 kB of it, Leaflet's parts 30; what is ours must stay small beside them. */
const MAP_BUDGET = 279_500

/** The ledger is fetched when the map is drawn, and has a budget of its own. */
const LEDGER_BUDGET = 14_000
/** In the code of the ledger and in its words, which are fetched beside each other. */
const LEDGER_MARK = 'rangeStart'

test.describe('loaded', () => {
  test.use({ keepsPage: false })

  test('the first screen needs little JavaScript, and zod is not in it', async ({ page }) => {
    const scripts: { url: string; body: Promise<Buffer> }[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') {
        scripts.push({ url: response.url(), body: response.body() })
      }
    })
    await openExplorer(page)
    await expect(page.getByRole('button', { name: /^\d+ incidents at/ }).first()).toBeVisible()
    await expect(page.getByRole('group', { name: 'Timeline' })).toBeVisible()
    await page.waitForLoadState('networkidle')
    const bytes = { map: 0, ledger: 0 }
    for (const { url, body } of scripts) {
      const text = (await body).toString()
      bytes[text.includes(LEDGER_MARK) ? 'ledger' : 'map'] += gzipSync(text).length
      expect(text.includes('ZodError'), `${url} has no zod`).toBe(false)
    }
    test.info().annotations.push({ type: 'gzipped scripts', description: JSON.stringify(bytes) })
    expect(bytes.map).toBeGreaterThan(100_000)
    expect(bytes.map).toBeLessThan(MAP_BUDGET)
    expect(bytes.ledger).toBeGreaterThan(1_000)
    expect(bytes.ledger).toBeLessThan(LEDGER_BUDGET)
  })
})
