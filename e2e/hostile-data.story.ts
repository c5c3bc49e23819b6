import type { Locator, Page } from 'playwright/test'
import { smallDataset } from '@/geo/fixtures/small-dataset'
import { tableOf } from '@/geo/record/compile'
import { joinDataset } from '@/geo/record/incident'
import type { DatasetInfo, IncidentRecord, Place, Source } from '@/geo/record/schema'
import { hostileDataset, madeHostile, REFUSED_TEXTS } from './hostile-strings'
import { serveTable } from './seeded-table'
import { answerTo, expect, expectNotWider, listItems, openExplorer } from './story'
import { withDatasets } from './with-datasets'

/** A sheet of A4 between margins of 1.5 cm, in CSS pixels. */
const PAPER = { width: 680, height: 1009 }

const { files, places } = hostileDataset(smallDataset(), 'small')

const test = withDatasets({ small: files })

const parsed = (name: string): unknown => JSON.parse(files.get(name) ?? 'null')

/** Whether any text ran as a script, opened a dialog of the browser or became an element of its own. */
async function expectInert(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: (window as { hostile?: unknown }).hostile ?? null,
    elements: document.querySelectorAll(
      '[onerror], [onload], [onmouseover], iframe, img[src="x"], a[href^="javascript:"]',
    ).length,
  }))
  expect(found).toEqual({ ran: null, elements: 0 })
  await expectNotWider(page.locator('html'))
}

/** Fails where the content of a part of the screen is wider than the part. */
async function expectWithin(part: Locator): Promise<void> {
  const spill = await part.evaluate((element) =>
    [element, ...element.querySelectorAll('*')]
      .filter((each) => {
        const { display, overflowX } = getComputedStyle(each)
        const isBox = display !== 'inline' && !(each instanceof SVGElement)
        return isBox && overflowX === 'visible' && each.scrollWidth > each.clientWidth + 1
      })
      .map((each) => `${each.tagName} ${each.className}: ${each.textContent?.slice(0, 40)}`),
  )
  expect(spill).toEqual([])
}

test.beforeEach(({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog of the browser: ${dialog.message()}`)
  })
})

test('hostile text in every place that takes text goes through the app as text', async ({
  page,
}) => {
  expect(places).toBeGreaterThan(60)
  await openExplorer(page, '/small')
  await expect(listItems(page)).toHaveCount(4)
  await expectInert(page)
  await expectWithin(page.getByRole('list', { name: 'Incidents' }).first())
  const addresses = await listItems(page).evaluateAll((links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  )
  for (let row = 0; row < addresses.length; row++) {
    await listItems(page).nth(row).click()
    const panel = page.locator('section:has(> article)')
    await expect(panel).toBeVisible()
    await expectInert(page)
    await expectWithin(panel.locator('article'))
  }
  for (const address of addresses) {
    await page.goto(address)
    await expectInert(page)
  }
})

for (const address of [
  '/small/method',
  '/embed/small/map-sentence-timeline-list-filters',
  '/nowhere',
]) {
  test(`hostile text stays text at ${address}`, async ({ page, watch }) => {
    watch.allow('404')
    await page.goto(address)
    await expect(page.locator('main').first()).toBeVisible()
    await expectInert(page)
  })
}

test('hostile text stays on the paper', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await openExplorer(page, '/small')
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.setViewportSize(PAPER)
  await expectInert(page)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
})

test('no cell of an export is a formula', async ({ request }) => {
  const csv = await (await request.get('/small/incidents.csv')).text()
  expect(csv).not.toMatch(/(^|[,;\t|\n]|")[=+@]/)
})

test('text that the check refuses is text on the page as well', async ({ page }) => {
  const keys = new Set(['title', 'name', 'what', 'by', 'why', 'summary', 'wording', 'note'])
  const hostile = (name: string) => madeHostile(parsed(name), REFUSED_TEXTS, keys)
  const { places } = hostile('places.json') as { places: Place[] }
  const { sources } = hostile('sources.json') as { sources: Source[] }
  const names = [...files.keys()].filter((name) => name.startsWith('incidents/'))
  const records = names.map((name) => hostile(name) as IncidentRecord)
  const dataset = joinDataset(parsed('dataset.json') as DatasetInfo, places, sources, records)
  await serveTable(page, tableOf(dataset))
  await page.route(/\/record\.json/, async (route) => {
    const json = await (await answerTo(route)).json()
    await route.fulfill({ json: madeHostile(json, REFUSED_TEXTS, keys) })
  })
  await openExplorer(page, '/small')
  await expect(listItems(page)).toHaveCount(4)
  await expect(listItems(page).filter({ hasText: REFUSED_TEXTS[0] ?? '' })).not.toHaveCount(0)
  await expectInert(page)
  for (let row = 0; row < 4; row++) {
    await listItems(page).nth(row).click()
    await expect(page.locator('article').first()).toBeVisible()
    await expectInert(page)
  }
})
