import { expect, expectAccessible, listItems, openExplorer, sentence, test } from './story'

const TAJI = '2020-03-11-camp-taji-rockets'

test('a reader opens an incident from the list and reads who says what', async ({ page }) => {
  await openExplorer(page)
  await listItems(page).filter({ hasText: 'kills two Americans and a Briton' }).click()
  const panel = page.getByRole('region', { name: /kills two Americans and a Briton/ })
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('Camp Taji')
  await expect(page).toHaveURL(new RegExp(`incident=${TAJI}`))
  const claims = panel.getByRole('table', { name: 'What each source says' })
  await expect(claims.getByRole('row', { name: /Milley/ }).first()).toContainText('30')
  await expect(claims.getByRole('row', { name: /Taken together/ })).toContainText('3')
  await expect(panel.getByRole('link', { name: /KTLA/ }).first()).toHaveAttribute('href', /^https:/)
  await expectAccessible(page)
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(panel).toBeHidden()
})

test('a mark on the map opens its incident, by keyboard', async ({ page }) => {
  await openExplorer(page)
  const map = page.getByRole('region', { name: 'Map', exact: true })
  await map.getByRole('button', { name: /^Missiles toward Erbil/ }).focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: /^Missiles toward Erbil/ })
  await expect(panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
})

test('incidents that share a place are all reached from their mark', async ({ page }) => {
  await openExplorer(page)
  const map = page.getByRole('region', { name: 'Map', exact: true })
  const mark = map.getByRole('button', { name: /^\d+ incidents at Camp Taji/ })
  const count = Number(/^\d+/.exec((await mark.getAttribute('aria-label')) ?? '')?.[0])
  await mark.focus()
  await page.keyboard.press('Enter')
  const stack = page.getByRole('dialog')
  await expect(stack.getByRole('button', { name: /2020|2019/ })).toHaveCount(count)
  await expectAccessible(page)
  await stack.getByRole('button', { name: /kills two Americans/ }).click()
  await expect(page.getByRole('region', { name: /kills two Americans/ })).toBeVisible()
})

test('a list of incidents at one place stays open while the map moves', async ({ page }) => {
  await openExplorer(page)
  const map = page.getByRole('region', { name: 'Map', exact: true })
  await map.getByRole('button', { name: /^\d+ incidents at Camp Taji/ }).press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page, 'making room for the list is not a move of the reader').not.toHaveURL(/at=/)
  await map.getByRole('button', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/at=/)
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('arrow keys move through the list and Enter opens', async ({ page }) => {
  await openExplorer(page)
  await listItems(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(listItems(page).nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(listItems(page).last()).toBeFocused()
  await page.keyboard.press('Enter')
  const title = await listItems(page).last().textContent()
  await expect(page.getByRole('region', { name: title ?? '' })).toBeVisible()
})

test('slash goes to the search, which narrows', async ({ page }) => {
  await openExplorer(page)
  await page.locator('body').press('/')
  await expect(page.getByRole('searchbox', { name: 'Search incidents' })).toBeFocused()
  await page.keyboard.type('kataeb taji')
  await expect(page).toHaveURL(/q=kataeb%20taji/)
  await expect(sentence(page)).toContainText(/^[1-9] of/)
  await expect(listItems(page).filter({ hasText: 'Rocket attack on Camp Taji kills' })).toHaveCount(
    1,
  )
  await expect(listItems(page).filter({ hasText: 'Erbil' })).toHaveCount(0)
})

test('an incident has a page of its own', async ({ page }) => {
  await page.goto(`/iraq-2019-2020/incidents/${TAJI}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Camp Taji')
  await expect(page.getByRole('table', { name: 'What each source says' })).toBeVisible()
  await expectAccessible(page)
})

test('the result sentence alone is the status, whatever is open', async ({ page }) => {
  await openExplorer(page, '/iraq-2019-2020?incident=2020-03-11-camp-taji-rockets')
  await expect(page.getByRole('button', { name: 'Copy citation' })).toBeVisible()
  await expect(page.getByRole('status')).toHaveCount(1)
  await expect(page.getByRole('status')).toContainText(/^\d+ incidents/)
})
