import { gzipSync } from 'node:zlib'
import {
  expect,
  expectAccessible,
  listItems,
  openExplorer,
  rowCount,
  sentence,
  test,
} from './story'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]

for (const viewport of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${viewport.width} px, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme })

      test('the first screen shows sentence, marks and list, and is accessible', async ({
        page,
      }) => {
        await openExplorer(page)
        await expect(sentence(page)).toContainText(
          /^\d+ incidents, \d+ of them in \d+ parts, from .* to .*links? between/,
        )
        await expect(listItems(page)).toHaveCount(await rowCount(page))
        await expect(page.locator('.leaflet-container [data-incidents]').first()).toBeVisible()
        await expectAccessible(page)
      })
    })
  }
}

/** A bare page with react-leaflet is 181 kB; what is ours must stay small beside it. */
const MAP_BUDGET = 250_000

/** The ledger is fetched when the map is drawn, and has a budget of its own. */
const LEDGER_BUDGET = 19_500
/** In the code of the ledger and in its words, which are fetched beside each other. */
const LEDGER_MARK = 'rangeStart'

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
