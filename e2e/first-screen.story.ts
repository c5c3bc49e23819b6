import { gzipSync } from 'node:zlib'
import {
  expect,
  expectAccessible,
  listItems,
  openExplorer,
  sentence,
  shownCount,
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
          /^\d+ of \d+ incidents from .* to .*links? between/,
        )
        await expect(listItems(page)).toHaveCount(await shownCount(page))
        await expect(page.getByRole('button', { name: /Camp Taji/ }).first()).toBeVisible()
        await expectAccessible(page)
      })
    })
  }
}

/** A bare page with react-leaflet is 181 kB; what is ours must stay small beside it. */
const SCRIPT_BUDGET = 220_000

test('the first screen needs little JavaScript, and zod is not in it', async ({ page }) => {
  const scripts: { url: string; body: Promise<Buffer> }[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') {
      scripts.push({ url: response.url(), body: response.body() })
    }
  })
  await openExplorer(page)
  await expect(page.getByRole('button', { name: /Camp Taji/ }).first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  let total = 0
  for (const { url, body } of scripts) {
    const text = await body
    total += gzipSync(text).length
    expect(text.includes('ZodError'), `${url} has no zod`).toBe(false)
  }
  test.info().annotations.push({ type: 'gzipped scripts', description: `${total} bytes` })
  expect(total).toBeGreaterThan(100_000)
  expect(total).toBeLessThan(SCRIPT_BUDGET)
})
