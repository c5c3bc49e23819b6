import type { Page } from 'playwright/test'
import { expect, expectAccessible, listItems, openExplorer, PANEL, sentence, test } from './story'

test.use({ keepsPage: true })

/* A small screen: the map, and a sheet with everything else. */

const map = (page: Page) => page.getByRole('region', { name: 'Map', exact: true })
const sheet = (page: Page) => page.getByRole('region', { name: 'What is shown' })
const handle = (page: Page) => sheet(page).getByRole('slider', { name: 'Height of the sheet' })

const heightOf = async (page: Page) => (await sheet(page).boundingBox())?.height ?? 0

/** Waits until the sheet stands still at a share of the height below the head. */
async function expectShare(page: Page, share: number): Promise<void> {
  const main = await page.getByRole('main').boundingBox()
  await expect
    .poll(async () => Math.abs((await heightOf(page)) / (main?.height ?? 1) - share))
    .toBeLessThan(0.02)
}

async function drag(page: Page, byPx: number): Promise<void> {
  const box = await handle(page).boundingBox()
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 10]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + byPx / 2, { steps: 4 })
  await page.mouse.move(x, y + byPx, { steps: 4 })
  // A finger that rests before it is lifted does not flick.
  await page.waitForTimeout(150)
  await page.mouse.up()
}

test.describe('upright', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('the sheet rests at three heights: dragged, tapped and with the keyboard', async ({
    page,
  }) => {
    await openExplorer(page)
    await expectShare(page, 0.54)
    await drag(page, -250)
    await expectShare(page, 0.92)
    await drag(page, 480)
    await expectShare(page, 0.25)
    // The map has the room that the sheet leaves.
    const free = await map(page).boundingBox()
    expect(free?.height).toBeGreaterThan(500)
    await handle(page).tap()
    await expectShare(page, 0.54)
    await handle(page).focus()
    await page.keyboard.press('End')
    await expect(handle(page)).toHaveAttribute('aria-valuetext', 'nearly all')
    await expectShare(page, 0.92)
    await expectAccessible(page)
    await page.keyboard.press('ArrowDown')
    await expectShare(page, 0.54)
  })

  test('an incident opens in the sheet with its mark in sight, and the list keeps its place', async ({
    page,
  }) => {
    await openExplorer(page)
    await handle(page).focus()
    await page.keyboard.press('ArrowDown')
    const item = listItems(page).filter({ hasText: 'kills Qassem Soleimani' })
    await item.scrollIntoViewIfNeeded()
    await item.click()
    const panel = page.getByRole('region', { name: /kills Qassem Soleimani/ })
    await expect(panel).toBeVisible()
    await expectShare(page, 0.54)
    const selected = map(page).locator('[data-key][data-selected="true"]').first()
    await expect(selected).toBeInViewport()
    const mark = await selected.boundingBox()
    const top = (await sheet(page).boundingBox())?.y ?? 0
    expect((mark?.y ?? 0) + (mark?.height ?? 0)).toBeLessThan(top)
    await expectAccessible(page, PANEL)
    await panel.getByRole('button', { name: 'Close' }).click()
    await expect(panel).toBeHidden()
    await expect(item).toBeInViewport()
  })

  test('the head is one row, its menu has what has no room, and the search takes the row', async ({
    page,
  }) => {
    await openExplorer(page)
    expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThanOrEqual(49)
    await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeHidden()
    await page.getByRole('button', { name: 'Menu' }).click()
    await expectAccessible(page, 'header')
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: 'Share' })).toBeHidden()
    const search = page.getByRole('searchbox', { name: 'Search incidents' })
    await search.tap()
    await expect.poll(async () => (await search.boundingBox())?.width ?? 0).toBeGreaterThan(280)
    await search.fill('taji')
    await expect(sentence(page)).toContainText(/^\d+ of/)
    await expectAccessible(page, 'header')
  })

  test('turned on its side, the map and the sheet stand side by side, with the same in them', async ({
    page,
  }) => {
    await openExplorer(page, '/?act=missile')
    const said = (await sentence(page).textContent()) ?? ''
    await page.setViewportSize({ width: 844, height: 390 })
    await expect(sentence(page)).toHaveText(said)
    await expect(handle(page)).toHaveCount(0)
    await expect.poll(async () => (await map(page).boundingBox())?.height ?? 0).toBeGreaterThan(330)
    const [left, right] = [await map(page).boundingBox(), await sheet(page).boundingBox()]
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual((right?.x ?? 0) + 1)
    expect(left?.width).toBeGreaterThan(400)
    await expectAccessible(page)
    await listItems(page).first().click()
    await expect(page.getByRole('tab', { name: 'Cite' })).toBeVisible()
    await expect(map(page).locator('[data-key][data-selected="true"]').first()).toBeInViewport()
  })
})
