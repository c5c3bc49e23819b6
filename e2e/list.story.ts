import { expect, expectAccessible, listItems, openExplorer, rowCount, test } from './story'

test.use({ keepsPage: true })

const list = (page: import('playwright/test').Page) => page.getByRole('list', { name: 'Incidents' })

test.use({ viewport: { width: 1280, height: 720 } })

test('months stand over their rows, stay in sight, and count what the sentence counts', async ({
  page,
}) => {
  await openExplorer(page)
  const months = list(page).getByRole('heading', { level: 3 })
  await expect(months.first()).toHaveText('October 2019 · 1')
  const texts = await months.allTextContents()
  const counted = texts.reduce((sum, text) => sum + Number(/\d+$/.exec(text)?.[0]), 0)
  await expect(page.getByRole('status')).toContainText(new RegExp(`^${counted} incidents`))
  await listItems(page).last().focus()
  const last = months.last()
  await expect(last).toBeInViewport()
})

test('the list is ordered by day, by gravity, or by distance, and the address says so', async ({
  page,
}) => {
  await openExplorer(page, '/iraq-2019-2020?at=9/36.2/44')
  const order = page.getByRole('combobox', { name: 'Order of the list' })
  const rows = await rowCount(page)
  await expect(listItems(page).first()).toHaveText(/Rockets at the Green Zone/)
  await order.selectOption('Gravest first')
  await expect(page).toHaveURL(/sort=gravity/)
  await expect(listItems(page).first()).toHaveText(/missiles/)
  await expect(list(page).getByRole('heading')).toHaveCount(0)
  await expect(listItems(page)).toHaveCount(rows)
  await order.selectOption('Nearest to the map’s middle first')
  await expect(page).toHaveURL(/sort=distance/)
  await expect(list(page).getByRole('listitem').first()).toContainText('Erbil')
  await page.reload()
  await expect(order).toHaveValue('distance')
  await expect(list(page).getByRole('listitem').first()).toContainText('Erbil')
  await order.selectOption('Oldest first')
  await expect(page).not.toHaveURL(/sort=/)
})

test('parts stand under their whole, and a title that is cut is whole for the keyboard', async ({
  page,
}) => {
  await openExplorer(page)
  const parts = list(page).locator('li[data-part="true"]')
  expect(await parts.count()).toBeGreaterThan(2)
  const whole = list(page).locator('li[data-part="false"]:has(+ li[data-part="true"])')
  expect(await whole.count()).toBeGreaterThan(0)
  const isCut = (title: Element) => title.scrollWidth > title.clientWidth
  const cut: number[] = []
  for (const [i, title] of (await listItems(page).all()).entries()) {
    if (await title.evaluate(isCut)) cut.push(i)
  }
  expect(cut.length).toBeGreaterThan(0)
  for (const i of cut.slice(0, 3)) {
    await listItems(page).nth(i).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await expect(listItems(page).nth(i)).toBeFocused()
    expect(await listItems(page).nth(i).evaluate(isCut)).toBe(false)
  }
  await expectAccessible(page, '#incidents')
})

test('a row that stands whole over the next one lets the pointer through to it', async ({
  page,
}) => {
  await openExplorer(page)
  for (const [i, title] of (await listItems(page).all()).entries()) {
    const isCut = await title.evaluate((each) => each.scrollWidth > each.clientWidth)
    if (!isCut) continue
    await title.hover()
    const box = await listItems(page)
      .nth(i + 1)
      .boundingBox()
    await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 2)
    await expect(listItems(page).nth(i + 1)).toHaveAttribute('aria-current', 'true')
    return
  }
  throw new Error('expected a title that is cut')
})

test('a newcomer is told what this is, until something is chosen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openExplorer(page)
  const promise = page.getByText('Who struck whom, what each source says')
  await expect(promise).toBeVisible()
  await listItems(page).first().click()
  await expect(promise).toHaveCount(0)
})
