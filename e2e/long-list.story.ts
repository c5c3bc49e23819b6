import type { Page } from 'playwright/test'
import { sampleCsv } from '@/geo/formats/sample-csv'
import {
  chooseFile,
  expect,
  expectAccessible,
  inWords,
  listItems,
  openExplorer,
  sentence,
  shownCount,
  test,
} from './story'

const ROWS = 25_000

const list = (page: Page) => page.getByRole('list', { name: 'Incidents' })
const order = (page: Page) => page.getByRole('combobox', { name: 'Order of the list' })

test.use({ viewport: { width: 1280, height: 800 }, keepsPage: true })

/** The addresses of the long list in the pages that have it open. */
const opened = new WeakMap<Page, string>()

async function openLongList(page: Page) {
  await openExplorer(page, opened.get(page) ?? '/')
  if (!opened.has(page)) await chooseFile(page, 'long.csv', sampleCsv(ROWS))
  await expect(sentence(page)).toContainText(`${inWords(ROWS)} incidents`, { timeout: 30_000 })
  opened.set(page, page.url())
  await expect(list(page).locator('[aria-setsize]').first()).toBeVisible()
}

/** The heights at which rows and months are drawn, which must follow each other without a gap in sight. */
const inSight = (page: Page) =>
  list(page).evaluate((element) => {
    const around = element.parentElement?.getBoundingClientRect()
    if (!around) throw new Error('expected something that scrolls')
    return [...element.children]
      .filter((each) => each.querySelector('a') !== null)
      .map((each) => each.getBoundingClientRect())
      .filter((box) => box.bottom > around.top && box.top < around.bottom)
      .map((box) => Math.round(box.top - around.top))
  })

test('a long list draws what is in sight, says which of how many, and is scrolled to its end', async ({
  page,
}) => {
  await openLongList(page)
  expect(await listItems(page).count()).toBeLessThan(100)
  const items = await list(page)
    .locator('li')
    .first()
    .evaluate((each) => Number(each.ariaSetSize))
  expect(items).toBeGreaterThan(ROWS)
  await expect(listItems(page).first()).toBeInViewport()

  await list(page).hover()
  await page.mouse.wheel(0, 5000)
  await expect.poll(async () => (await inSight(page)).length).toBeGreaterThan(5)
  const head = list(page).getByRole('heading', { level: 3 }).first()
  await expect(head).toBeInViewport()

  await list(page).evaluate((element) => {
    const scroller = element.parentElement
    if (scroller) scroller.scrollTop = scroller.scrollHeight / 2
  })
  await expect
    .poll(async () => {
      const tops = await inSight(page)
      const gaps = tops.slice(1).map((top, i) => top - (tops[i] ?? 0))
      return tops.length > 5 && gaps.every((gap) => gap > 30 && gap < 90)
    })
    .toBe(true)
  await expectAccessible(page, '#incidents')
})

test('arrow keys go through a long list, to its last row and back, and Enter opens', async ({
  page,
}) => {
  await openLongList(page)
  await listItems(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator(':focus')).toBeInViewport()
  await page.keyboard.press('End')
  await expect(page.locator('li:has(:focus)')).toHaveAttribute('data-at', String(ROWS - 1))
  await expect(page.locator(':focus')).toBeInViewport()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('PageUp')
  await expect(page.locator('li:has(:focus)')).toHaveAttribute('data-at', String(ROWS - 12))
  // What has the focus keeps it when it is scrolled out of sight.
  await list(page).hover()
  await page.mouse.wheel(0, -20_000)
  await page.waitForTimeout(300)
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('li:has(:focus)')).toHaveAttribute('data-at', String(ROWS - 11))
  await expect(page.locator(':focus')).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/incident=/)
})

test('a long list is sorted beside the page, and shows what words leave of it', async ({
  page,
}) => {
  await openLongList(page)
  const killed = () =>
    list(page)
      .locator('li[data-at="0"]')
      .innerText()
      .then((text) => Number(/(\d+)\s*$/.exec(text.trim())?.[1] ?? 0))
  await order(page).selectOption('Gravest first')
  await expect(page).toHaveURL(/sort=gravity/)
  await expect.poll(killed).toBeGreaterThan(10)
  await expect(list(page).getByRole('heading')).toHaveCount(0)
  await order(page).selectOption('Oldest first')
  await expect(list(page).getByRole('heading').first()).toBeVisible()
  const search = page.getByRole('searchbox', { name: 'Search incidents' })
  await search.fill('abduction')
  await expect.poll(() => shownCount(page)).toBeLessThan(ROWS)
  await search.fill('')
  await expect(sentence(page)).toContainText(`${inWords(ROWS)} incidents`)
})

test('the paper has the first rows of a long list', async ({ page }) => {
  await openLongList(page)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(listItems(page)).toHaveCount(200)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect.poll(() => listItems(page).count()).toBeLessThan(100)
})
