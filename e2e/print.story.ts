import type { Page } from 'playwright/test'
import { plot } from './ledger-page'
import { expect, openExplorer, test } from './story'

test.use({ keepsPage: true })

/** An A4 page without its margins, in CSS pixels. */
const PAPER = { width: 680, height: 1010 }
const WINDOWS = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
const INCIDENT = '2020-01-08-ain-al-asad-missiles'

/** Lays the page out as for paper, without printing. */
async function layOutForPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.setViewportSize(PAPER)
}

/** Opens an address and waits for what loads after the map. */
async function openWithLedger(page: Page, address: string): Promise<void> {
  await openExplorer(page, address)
  await expect(plot(page)).toBeAttached()
  if (address.includes('incident=')) await expect(page.locator(`${PANEL} article`)).toBeVisible()
}

/** How many pages a PDF has, by the objects that are its pages. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0
}

/** Where the parts are on the paper, from top to bottom. */
async function boxesOf(page: Page, parts: readonly string[]) {
  const boxes = await Promise.all(
    parts.map(async (part) => {
      const box = await page.locator(part).boundingBox()
      return { part, top: box?.y ?? Number.NaN, end: (box?.y ?? 0) + (box?.height ?? 0), box }
    }),
  )
  return boxes
}

const TITLE = 'header[data-print="only"]'
const MAP = '.leaflet-container'
const LEGEND = '[data-print="legend"]'
const LEDGER = '[data-print="ledger"]'
const LIST = '[data-print="list"]'
const PANEL = '[data-print="panel"]'
const FOOT = 'footer[data-print="only"]'

test.afterEach(({ page }) => page.evaluate(() => window.dispatchEvent(new Event('afterprint'))))

for (const [name, viewport] of Object.entries(WINDOWS)) {
  test.describe(`from a ${name}`, () => {
    test.use({ viewport })

    for (const [what, query, parts, pages] of [
      ['everything', '', [TITLE, MAP, LEGEND, LEDGER, LIST, FOOT], 5],
      ['an incident', `?incident=${INCIDENT}`, [TITLE, MAP, LEGEND, LEDGER, PANEL, FOOT], 5],
    ] as const) {
      test(`the paper has ${what}, one below the other, and as wide as the paper`, async ({
        page,
      }) => {
        await openWithLedger(page, `/iraq-2019-2020${query}`)
        expect(await pagesOf(page)).toBeLessThanOrEqual(pages)
        await layOutForPaper(page)
        // Map and ledger are drawn again for the paper's width after it is laid out.
        await expect(async () => {
          const boxes = await boxesOf(page, parts)
          for (const [i, { part, top, box }] of boxes.entries()) {
            expect(box?.width, part).toBeGreaterThan(0.9 * 661)
            expect((box?.x ?? 0) + (box?.width ?? 0), part).toBeLessThanOrEqual(PAPER.width)
            if (i > 0) expect(top, part).toBeGreaterThanOrEqual((boxes[i - 1]?.end ?? 0) - 1)
          }
        }).toPass({ timeout: 10_000 })
        const listed = page.locator(`${LIST} li`).first()
        await expect(listed).toBeVisible({ visible: what === 'everything' })
      })
    }

    test('the ledger has its last month on the paper, and its marks in their lanes', async ({
      page,
    }) => {
      await openWithLedger(page, '/iraq-2019-2020')
      await layOutForPaper(page)
      const month = page.locator(LEDGER).getByText('Mar', { exact: true })
      await expect(month).toBeVisible()
      await expect(async () => {
        const [label, plot] = await Promise.all([
          month.boundingBox(),
          page.locator(LEDGER).boundingBox(),
        ])
        expect((label?.x ?? 0) + (label?.width ?? 0)).toBeLessThan(
          (plot?.x ?? 0) + (plot?.width ?? 0),
        )
      }).toPass({ timeout: 10_000 })
    })

    test('the paper says what it is, what was filtered, how to cite it and where it is', async ({
      page,
    }) => {
      await openExplorer(page, '/iraq-2019-2020?act=rocket&km=20')
      await expect(
        page.getByText('Filter: act: Rocket or mortar fire', { exact: false }),
      ).toBeAttached()
      await layOutForPaper(page)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        /^US–Iran escalation in Iraq/,
      )
      await expect(page.getByText('Filter: act: Rocket or mortar fire')).toBeVisible()
      await expect(page.locator(FOOT)).toContainText('Riposte contributors')
      await expect(page.locator(FOOT)).toContainText('/iraq-2019-2020?act=rocket&km=20&v=')
      await expect(page.locator('button:not([data-print]):visible')).toHaveCount(0)
    })
  })
}
