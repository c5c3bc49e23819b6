import { openLedger, timeline } from './ledger-page'
import { expect, listItems, openExplorer, openFilter, sentence, test } from './story'

test.use({ keepsPage: true })

/*
 * The main states as a screen reader has them, in e2e/snapshots. A change there is to be read like
 * a change of the words on the screen: `npx playwright test … --update-snapshots=changed` writes
 * them anew, and what changed is looked at before it is committed.
 */
const FOUR_DAYS = '/iraq-2019-2020?from=2020-03-11&to=2020-03-14'

test('the head', async ({ page }) => {
  await openExplorer(page, FOUR_DAYS)
  await expect(page.getByRole('banner')).toMatchAriaSnapshot({ name: 'head.aria.yml' })
})

test('the result', async ({ page }) => {
  await openExplorer(page, FOUR_DAYS)
  const result = page
    .locator('section')
    .filter({ has: sentence(page) })
    .last()
  await expect(result).toMatchAriaSnapshot({ name: 'result.aria.yml' })
})

test('the filters', async ({ page }) => {
  await openExplorer(page, FOUR_DAYS)
  await openFilter(page, 'More')
  await expect(page.getByRole('region', { name: 'Filters' })).toMatchAriaSnapshot({
    name: 'filters.aria.yml',
  })
})

test('the list', async ({ page }) => {
  await openExplorer(page, FOUR_DAYS)
  await expect(page.getByRole('list', { name: 'Incidents' })).toMatchAriaSnapshot({
    name: 'list.aria.yml',
  })
})

test('the map', async ({ page }) => {
  await openExplorer(page, FOUR_DAYS)
  await expect(page.getByRole('region', { name: 'Map', exact: true })).toMatchAriaSnapshot({
    name: 'map.aria.yml',
  })
})

test('the ledger', async ({ page }) => {
  await openLedger(page, `${FOUR_DAYS}&chain=2020-03-11-camp-taji-rockets`)
  await expect(timeline(page)).toMatchAriaSnapshot({ name: 'ledger.aria.yml' })
})

test('the panel of an incident', async ({ page }) => {
  await openExplorer(page, `${FOUR_DAYS}&incident=2020-03-11-camp-taji-rockets`)
  const panel = page.getByRole('region', { name: /^Rocket attack on Camp Taji/ })
  await expect(panel.getByRole('heading', { level: 2 })).toBeVisible()
  await expect(panel).toMatchAriaSnapshot({ name: 'incident.aria.yml' })
})

for (const [button, name] of [
  [/^Export/, 'export'],
  [/^Share$/, 'share'],
] as const) {
  test(`the dialog ${name}`, async ({ page }) => {
    await openExplorer(page, FOUR_DAYS)
    await page.getByRole('button', { name: button }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('heading').first()).toBeVisible()
    await expect(dialog).toMatchAriaSnapshot({ name: `${name}.aria.yml` })
  })
}

test('the empty state', async ({ page }) => {
  await openExplorer(page, '/iraq-2019-2020?from=2020-03-14&to=2020-03-11')
  await expect(sentence(page)).toContainText(/^0 of/)
  const result = page
    .locator('section')
    .filter({ has: sentence(page) })
    .last()
  await expect(result).toMatchAriaSnapshot({ name: 'empty.aria.yml' })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('head and main', async ({ page }) => {
    await openLedger(page, '/iraq-2019-2020?q=besmaya')
    await expect(listItems(page)).toHaveCount(1)
    await expect(page.getByRole('banner')).toMatchAriaSnapshot({ name: 'phone-head.aria.yml' })
    await expect(page.getByRole('main')).toMatchAriaSnapshot({ name: 'phone.aria.yml' })
  })
})
