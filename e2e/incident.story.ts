import { expect, expectAccessible, listItems, openExplorer, PANEL, sentence, test } from './story'

test.use({ keepsPage: true })

const TAJI = '2020-03-11-camp-taji-rockets'

test('a reader opens an incident from the list and reads who says what', async ({ page }) => {
  await openExplorer(page)
  await listItems(page).filter({ hasText: 'kills two Americans and a Briton' }).click()
  const panel = page.getByRole('region', { name: /kills two Americans and a Briton/ })
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('Camp Taji')
  await expect(page).toHaveURL(new RegExp(`incident=${TAJI}`))
  await expect(panel.getByRole('tab', { name: /^What each source says/ })).toBeVisible()
  const fired = panel.getByRole('table', { name: /^Rockets fired/ })
  await expect(fired.getByRole('row', { name: /Milley/ })).toContainText('30')
  await expect(panel.getByRole('link', { name: /KTLA/ }).first()).toHaveAttribute('href', /^https:/)
  await expectAccessible(page, PANEL)
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
  const mark = map
    .getByRole('button', { name: /^\d+ incidents at (and around )?(Camp Taji|Baghdad|Green Zone)/ })
    .first()
  const count = Number(/^\d+/.exec((await mark.getAttribute('aria-label')) ?? '')?.[0])
  await mark.focus()
  await page.keyboard.press('Enter')
  const stack = page.getByRole('dialog')
  await expect(stack.getByRole('button', { name: /2020|2019/ })).toHaveCount(count)
  await expectAccessible(page, '[role="dialog"]')
  await stack.getByRole('button', { name: /kills two Americans/ }).click()
  await expect(page.getByRole('region', { name: /kills two Americans/ })).toBeVisible()
})

test('a list of incidents at one place moves nothing, and goes when the reader moves the map', async ({
  page,
}) => {
  await openExplorer(page)
  const map = page.getByRole('region', { name: 'Map', exact: true })
  await map
    .getByRole('button', { name: /^\d+ incidents at/ })
    .first()
    .press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page, 'making room for the list is not a move of the reader').not.toHaveURL(/at=/)
  await map.getByRole('button', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/at=/)
  await expect(page.getByRole('dialog')).toBeHidden()
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
  await expect(page.getByRole('table', { name: /^Rockets fired/ })).toBeVisible()
  await expectAccessible(page)
})

test('the result sentence alone is the status, whatever is open', async ({ page }) => {
  await openExplorer(page, '/iraq-2019-2020?incident=2020-03-11-camp-taji-rockets')
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible()
  await expect(page.getByRole('status')).toHaveCount(1)
  await expect(page.getByRole('status')).toContainText(/^\d+ incidents/)
})

test('what is told first is on the screen before scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openExplorer(page, `/iraq-2019-2020?incident=${TAJI}`)
  const panel = page.getByRole('region', { name: /kills two Americans and a Briton/ })
  const bottom = await panel.evaluate((element) => element.getBoundingClientRect().bottom)
  for (const part of [
    panel.getByText('Wed 11 March 2020, 19:35'),
    panel.getByRole('definition').filter({ hasText: '12–14' }),
    panel.getByRole('heading', { name: 'Who did it', exact: true }),
    panel.getByText('claims it', { exact: false }).first(),
    panel.getByRole('link', { name: /It answers/ }),
    panel.getByRole('link', { name: /Answered by/ }),
    panel.getByRole('tab', { name: 'Cite' }),
  ]) {
    const box = await part.boundingBox()
    expect((box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0)).toBeLessThanOrEqual(bottom)
  }
})

test('tabs are gone through by arrow keys, and hold the chain and the citation', async ({
  page,
}) => {
  await openExplorer(page, `/iraq-2019-2020?incident=${TAJI}`)
  const tab = (name: RegExp) => page.getByRole('tab', { name })
  await tab(/^What each/).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab(/^Chain/)).toBeFocused()
  await expect(page.getByRole('tabpanel', { name: /^Chain/ })).toContainText('answer, after')
  await expectAccessible(page, PANEL)
  await page.keyboard.press('End')
  await expect(tab(/^Cite/)).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('button', { name: 'Copy citation' })).toBeVisible()
  await expectAccessible(page, PANEL)
  await page.keyboard.press('ArrowRight')
  await expect(tab(/^What each/)).toBeFocused()
})

test('an error is reported where the operator takes reports, filled in', async ({ page }) => {
  await openExplorer(page, `/iraq-2019-2020?incident=${TAJI}`)
  const href = await page.getByRole('link', { name: 'Report an error' }).getAttribute('href')
  const mail = new URL(href ?? '')
  expect(mail.pathname).toBe('corrections@example.org')
  expect(mail.searchParams.get('body')).toContain(TAJI)
  expect(mail.searchParams.get('body')).toMatch(/Version of the data: \d+\.\d+\.\d+/)
})
