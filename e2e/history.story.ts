import type { Page } from 'playwright/test'
import { endSlider, openLedger } from './ledger-page'
import {
  clusterField,
  dateField,
  expect,
  fillMenus,
  filterOption,
  openExplorer,
  openFilter,
  sentence,
  shownCount,
  stepThrough,
  test,
} from './story'

test.use({ keepsPage: true })

/** Counts what is written into the history, by whomever, from before the page's first script. */
function countWrites(): void {
  const counts = { pushes: 0, replaces: 0 }
  Object.assign(window, { counts })
  const { pushState, replaceState } = History.prototype
  History.prototype.pushState = function push(...args) {
    counts.pushes++
    return pushState.apply(this, args)
  }
  History.prototype.replaceState = function replace(...args) {
    counts.replaces++
    return replaceState.apply(this, args)
  }
}

/** What was written since the last time this was asked. */
const counted = (page: Page): Promise<{ pushes: number; replaces: number }> =>
  page.evaluate(() => {
    const { counts } = window as unknown as { counts: { pushes: number; replaces: number } }
    const now = { ...counts }
    Object.assign(counts, { pushes: 0, replaces: 0 })
    return now
  })

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search incidents' })
const from = (page: Page) => dateField(page, 'From')

test.describe('what is written into the history', () => {
  test.use({ firstScript: `(${countWrites})()` })

  test('a step is written once', async ({ page }) => {
    await openExplorer(page)
    await counted(page)
    await openFilter(page, 'Act')
    await page.getByRole('button', { name: 'Act: none' }).click()
    await expect(page).toHaveURL(/act=/)
    expect(await counted(page)).toEqual({ pushes: 1, replaces: 0 })
    // Nobody writes an address once more because it is shown again.
    const all = page.getByRole('button', { name: 'Act: all' })
    await expect(all).toBeVisible()
    await stepThrough(page, 'back')
    await expect(all).toBeHidden()
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    expect(await counted(page)).toEqual({ pushes: 0, replaces: 0 })
  })

  test('fifty arrow keys are one step, and few writes', async ({ page }) => {
    await openLedger(page)
    await counted(page)
    await endSlider(page).focus()
    for (let i = 0; i < 50; i++) await page.keyboard.press('ArrowLeft')
    await expect(page).toHaveURL(/to=/)
    await fillMenus(page)
    const to = page.getByLabel('To', { exact: true })
    await expect
      .poll(async () => new URL(page.url()).searchParams.get('to') === (await to.inputValue()))
      .toBe(true)
    const { pushes, replaces } = await counted(page)
    expect(pushes).toBe(1)
    expect(replaces).toBeLessThan(50)
    await stepThrough(page, 'back')
    await expect(page).not.toHaveURL(/to=/)
  })

  test('one date typed is one step', async ({ page }) => {
    await openExplorer(page)
    const all = await shownCount(page)
    await counted(page)
    await (await from(page)).focus()
    // The same in whichever order the browser has day and month.
    await (await from(page)).pressSequentially('01012020', { delay: 40 })
    await expect(page).toHaveURL(/from=2020-01-01/)
    expect((await counted(page)).pushes).toBe(1)
    await stepThrough(page, 'back')
    await expect(sentence(page)).toContainText(new RegExp(`^${all} incidents`))
  })
})

test('a search is a step of its own beside the one before it', async ({ page }) => {
  await openExplorer(page)
  const all = await shownCount(page)
  await (await filterOption(page, 'Act', /^Other/)).uncheck()
  const some = await shownCount(page)
  expect(some).toBeLessThan(all)
  await search(page).pressSequentially('taji', { delay: 30 })
  await expect(page).toHaveURL(/q=taji/)
  expect(await shownCount(page)).toBeLessThan(some)
  await stepThrough(page, 'back')
  await expect(search(page)).toHaveValue('')
  await expect(sentence(page)).toContainText(`${some} of`)
  await stepThrough(page, 'back')
  await expect(sentence(page)).toContainText(new RegExp(`^${all} incidents`))
})

test('half an emoji, as a keyboard sends it, harms nothing, and the whole one is a search', async ({
  page,
}) => {
  await openExplorer(page)
  const type = (text: string) =>
    search(page).evaluate((field: HTMLInputElement, value) => {
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
      set?.call(field, value)
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }, text)
  await type('taji \ud83d')
  await expect(sentence(page)).toContainText(/\d+ of \d+ incidents/)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(page.getByLabel('Link to what is on the screen').first()).toHaveValue(/q=taji/)
  await page.keyboard.press('Escape')
  await type('taji 😀')
  await expect(search(page)).toHaveValue('taji 😀')
  await expect(page).toHaveURL(/q=taji%20%F0%9F%98%80/)
})

test('a search that is too long for a link is cut, and says so', async ({ page }) => {
  await openExplorer(page)
  await search(page).fill('kirkuk '.repeat(3000))
  await expect(page.getByText('A search has 250 letters at most.')).toBeVisible()
  expect((await search(page).inputValue()).length).toBe(250)
  await expect(page).toHaveURL(/q=kirkuk/)
  expect((await page.request.get(page.url())).status()).toBe(200)
  await search(page).fill('taji')
  await expect(page.getByText('A search has 250 letters at most.')).toHaveCount(0)
})

test('a date that cannot be read shows nothing, says so, and can be mended', async ({ page }) => {
  await openExplorer(page, '/iraq-2019-2020?from=2020-03-11')
  const some = await shownCount(page)
  await (await from(page)).fill('20200-03-11')
  await expect(sentence(page)).toContainText(/^0 of/)
  await expect(page.getByRole('alert').filter({ hasText: '“20200-03-11” for from' })).toBeVisible()
  await expect(await from(page)).toHaveAttribute('aria-invalid', 'true')
  await (await from(page)).fill('2020-03-11')
  await expect(sentence(page)).toContainText(new RegExp(`^${some} of`))
})

test('typing a year never shows more on the way', async ({ page }) => {
  await openExplorer(page, '/iraq-2019-2020?from=2020-03-11')
  const some = await shownCount(page)
  await (await from(page)).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  for (const key of '20200') {
    await page.keyboard.press(key)
    expect(await shownCount(page)).toBeLessThanOrEqual(some)
  }
  await page.keyboard.press('Backspace')
  expect(await shownCount(page)).toBeLessThanOrEqual(some)
})

test('another size of the window is no move of the map, and shows the whole area again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  // All of these are within what home shows.
  await openExplorer(page, '/?act=rocket')
  const map = page.getByRole('region', { name: 'Map', exact: true })
  const marks = map.locator('.leaflet-container [data-incidents]')
  await expect(marks.first()).toBeVisible()
  for (const size of [
    { width: 1000, height: 700 },
    { width: 1600, height: 1000 },
    { width: 820, height: 1180 },
  ]) {
    await page.setViewportSize(size)
    await page.waitForTimeout(600)
    await expect(page).not.toHaveURL(/at=/)
    await expect(async () => {
      const frame = await map.boundingBox()
      for (const mark of await marks.all()) {
        const box = await mark.boundingBox()
        expect(box?.x).toBeGreaterThanOrEqual((frame?.x ?? 0) - 1)
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(
          (frame?.x ?? 0) + (frame?.width ?? 0) + 1,
        )
      }
    }).toPass({ timeout: 10_000 })
  }
})

test('a map that was moved stays where it is in a window of another size', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openExplorer(page, '/iraq-2019-2020?at=8/34.1/43.6')
  await page.setViewportSize({ width: 1000, height: 700 })
  await page.waitForTimeout(600)
  await expect(page).toHaveURL(/at=8\/34\.1\/43\.6$/)
})

test('the wheel over a number that has the focus scrolls, and does not change it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 600 })
  await openExplorer(page)
  const radius = await clusterField(page, 'Cluster radius in km')
  await radius.focus()
  const before = await radius.boundingBox()
  await radius.hover()
  await page.mouse.wheel(0, 40)
  await expect.poll(async () => (await radius.boundingBox())?.y).not.toBe(before?.y)
  await expect(radius).toHaveValue('15')
  await expect(radius).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(radius).not.toHaveValue('15')
})
