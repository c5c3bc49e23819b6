import type { Page } from 'playwright/test'
import {
  barOf,
  drag,
  endSlider,
  expectDates,
  openLedger,
  startSlider,
  timeAxis,
} from './ledger-page'
import {
  DIALOG,
  dateField,
  expect,
  expectAccessible,
  expectAccessibleByDayAndNight,
  listItems,
  openExplorer,
  PANEL,
  sentence,
  test,
} from './story'

/*
 * The words are English, but the layout must hold for a language that is written from the right.
 * Time runs from left to right all the same.
 */
const TAJI = '/iraq-2019-2020?incident=2020-03-11-camp-taji-rockets'

/** Turns a page round as it opens. */
function turnRound(): void {
  const turn = () => {
    if (document.documentElement && document.documentElement.dir !== 'rtl')
      document.documentElement.dir = 'rtl'
  }
  turn()
  new MutationObserver(turn).observe(document, {
    ...{ attributes: true, childList: true, subtree: true, attributeFilter: ['dir'] },
  })
}

test.use({ keepsPage: true, firstScript: `(${turnRound})()` })

const boxOf = async (page: Page, name: string) =>
  page.getByRole('region', { name }).first().boundingBox()

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scrolled, wide } = await page.evaluate(() => {
    const root = document.documentElement
    const { scrollLeft } = root
    root.scrollLeft = -500
    const left = root.scrollLeft
    root.scrollLeft = 500
    const right = root.scrollLeft
    root.scrollLeft = scrollLeft
    return { scrolled: Math.max(-left, right), wide: root.scrollWidth - root.clientWidth }
  })
  expect(scrolled).toBe(0)
  expect(wide).toBeLessThanOrEqual(0)
}

test('the side is on the right, the panel on the left, by day and by night', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openLedger(page, TAJI)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const panel = page.getByRole('region', { name: /^Rocket attack on Camp Taji/ })
  await expect(panel.getByRole('heading', { level: 2 })).toBeVisible()
  const map = await boxOf(page, 'Map')
  const [mapLeft, mapRight] = [map?.x ?? 0, (map?.x ?? 0) + (map?.width ?? 0)]
  expect((await sentence(page).boundingBox())?.x).toBeGreaterThan(mapRight - 1)
  expect((await listItems(page).first().boundingBox())?.x).toBeGreaterThan(mapRight - 1)
  const opened = await panel.boundingBox()
  expect((opened?.x ?? 0) + (opened?.width ?? 0)).toBeLessThan(mapLeft + 1)
  const name = await page.getByRole('link', { name: 'Riposte', exact: true }).boundingBox()
  expect(name?.x).toBeGreaterThan(1200)
  // The button that closes stands at the end of the lines, the marks of the list at their beginning.
  const close = await panel.getByRole('button', { name: 'Close' }).boundingBox()
  expect(close?.x).toBeLessThan((opened?.x ?? 0) + 60)
  const row = page
    .getByRole('list', { name: 'Incidents' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link') })
    .first()
  const [glyph, title] = [
    await row.locator('svg').boundingBox(),
    await row.getByRole('link').boundingBox(),
  ]
  expect(glyph?.x).toBeGreaterThan((title?.x ?? 0) + (title?.width ?? 0) - 1)
  await expectNoSidewaysScroll(page)
  await expectAccessibleByDayAndNight(page)
})

test('time still runs from left to right, and is dragged and keyed that way', async ({ page }) => {
  await openLedger(page, '/iraq-2019-2020?from=2020-01-03&to=2020-01-20')
  const [start, end] = [await barOf(startSlider(page)), await barOf(endSlider(page))]
  expect(start.x).toBeLessThan(end.x)
  const axis = await timeAxis(page)
  await drag(page, [
    [start.x, start.y],
    [axis.xOf('2019-12-27', 0), start.y],
  ])
  await expectDates(page, '2019-12-27', '2020-01-20')
  await endSlider(page).focus()
  await page.keyboard.press('ArrowRight')
  await expectDates(page, '2019-12-27', '2020-01-21')
  expect((await barOf(endSlider(page))).x).toBeGreaterThan(end.x)
  const [play, forward] = [
    await page.getByRole('button', { name: 'Play' }).boundingBox(),
    await page.getByRole('button', { name: 'Next incident' }).boundingBox(),
  ]
  expect(play?.x).toBeLessThan(forward?.x ?? 0)
})

test('the dialogs and the empty state hold too', async ({ page }) => {
  await openExplorer(page, '/iraq-2019-2020?from=2019-11-10&to=2019-11-12')
  await expect(page.getByText('No incident matches.')).toBeVisible()
  await expectNoSidewaysScroll(page)
  for (const name of [/^Share$/, /^Export/]) {
    await page.getByRole('button', { name }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('heading').first()).toBeVisible()
    const [heading, close] = [
      await dialog.getByRole('heading').first().boundingBox(),
      await dialog.getByRole('button', { name: 'Close' }).boundingBox(),
    ]
    expect(close?.x).toBeLessThan(heading?.x ?? 0)
    await expectAccessible(page, DIALOG)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('nothing hangs over', async ({ page }) => {
    await openLedger(page, '/iraq-2019-2020?from=2020-01-03&to=2020-01-20')
    expect((await barOf(startSlider(page))).x).toBeLessThan((await barOf(endSlider(page))).x)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await expect(await dateField(page, 'From')).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page, ':popover-open')
  })

  test('the panel of an incident fits', async ({ page }) => {
    await openExplorer(page, TAJI)
    const panel = page.getByRole('region', { name: /^Rocket attack on Camp Taji/ })
    await expect(panel.getByRole('heading', { level: 2 })).toBeVisible()
    await expectNoSidewaysScroll(page)
    const box = await panel.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
    await expectAccessible(page, PANEL)
  })
})

for (const dir of ['rtl', 'ltr'] as const) {
  test(`an Arabic name stands beside the English one, in its own direction, in a page from ${dir}`, async ({
    page,
  }) => {
    await openExplorer(page, TAJI)
    await page.evaluate((to) => {
      // The page is turned as it opens; for the other way round it is turned back in part.
      document.body.dir = to
    }, dir)
    const panel = page.getByRole('region', { name: /^Rocket attack on Camp Taji/ })
    const arabic = panel.locator('[lang="ar"]').first()
    await expect(arabic).toHaveText('معسكر التاجي')
    await expect(arabic).toHaveAttribute('dir', 'rtl')
    await expect(arabic).toHaveCSS('direction', 'rtl')
    await expect(panel.getByText('Camp Taji, Baghdad', { exact: true })).toBeVisible()
    // Drawn with the family that is served with the app, letters joined, not with boxes.
    await page.evaluate(() => document.fonts.ready)
    const isServed = await page.evaluate(() =>
      [...document.fonts].some(
        ({ family, status }) => /Arabic/.test(family) && status === 'loaded',
      ),
    )
    expect(isServed).toBe(true)
    const widths = await arabic.evaluate((element) => {
      const widthOf = (text: string) => {
        const probe = element.cloneNode() as HTMLElement
        probe.textContent = text
        element.parentElement?.append(probe)
        const { width } = probe.getBoundingClientRect()
        probe.remove()
        return width
      }
      return { joined: widthOf('معسكر'), apart: widthOf('م\u200cع\u200cس\u200cك\u200cر') }
    })
    expect(widths.joined).toBeGreaterThan(10)
    expect(widths.joined).toBeLessThan(widths.apart)
  })
}
