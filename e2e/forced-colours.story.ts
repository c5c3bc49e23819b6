import type { Page } from 'playwright/test'
import { expect, listItems, openExplorer, test } from './story'

const OPEN = '/iraq-2019-2020?incident=2020-03-11-camp-taji-rockets'

test.use({ keepsPage: true, forcedColors: 'active' })

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is chosen is told from what is not, where colours are forced and ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' })
    await openExplorer(page, OPEN)
    const background = (name: string, role: 'button' | 'tab') =>
      page
        .getByRole(role, { name })
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor)

    expect(await background('Killed', 'button')).not.toBe(await background('Wounded', 'button'))
    expect(await background('What each source says', 'tab')).not.toBe(
      await background('Cite', 'tab'),
    )
    const [open, others] = await listItems(page).evaluateAll((links) => {
      const isOpen = (link: Element) => link.getAttribute('aria-current') === 'true'
      const backgrounds = (some: Element[]) =>
        some.map((link) => getComputedStyle(link).backgroundColor)
      return [
        backgrounds(links.filter(isOpen)),
        backgrounds(links.filter((link) => !isOpen(link))),
      ] as const
    })
    expect(open).toHaveLength(1)
    expect(others).not.toContain(open[0])
  })
}

/** The backgrounds of what is drawn with one, before the elements that a selector finds. */
const drawnBefore = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) =>
      all.map((element) => getComputedStyle(element, '::before').backgroundColor),
    )

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is drawn with a background alone is seen, where colours are forced and ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' })
    await openExplorer(page)
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    for (const sign of ['[class*="city"]', '[class*="cross"]']) {
      await expect(page.locator(sign).first()).toBeAttached()
      expect(await drawnBefore(page, sign), sign).not.toContain(ground)
    }

    const legend = page.getByRole('region', { name: 'Legend' })
    await legend.getByRole('button').click()
    const bars = legend.locator('span[data-kind]')
    await expect(bars).toHaveCount(3)
    const kinds = await bars.evaluateAll((all) =>
      all.map((bar) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(bar)
        return `${backgroundColor} ${backgroundImage}`
      }),
    )
    expect(new Set(kinds).size, 'kinds of bars that are told apart').toBe(3)
  })
}

test('a step’s number in the list has no ground of its own, in which it would not be seen where it is open', async ({
  page,
}) => {
  await openExplorer(page)
  await page.getByRole('button', { name: /^Follow the chain/ }).click()
  const numbers = listItems(page)
    .locator('span')
    .filter({ hasText: /^Step \d+$/ })
  await expect(listItems(page).and(page.locator('[aria-current="true"]'))).toHaveCount(1)
  expect(await numbers.count()).toBeGreaterThan(1)
  const grounds = await numbers.evaluateAll((all) =>
    all.map((element) => getComputedStyle(element).backgroundColor),
  )
  expect(grounds.filter((ground) => !ground.endsWith(', 0)'))).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('the sign of the search has nothing written under it', async ({ page }) => {
    await openExplorer(page)
    const search = page.getByRole('searchbox', { name: 'Search incidents' })
    expect(await search.evaluate((field) => getComputedStyle(field, '::placeholder').opacity)).toBe(
      '0',
    )
  })
})
