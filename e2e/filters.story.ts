import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { FACETS } from '@/geo/table/facets'
import {
  clusterField,
  dateField,
  expect,
  expectAccessible,
  expectNotWider,
  filterOption,
  listItems,
  openExplorer,
  openFilter,
  rowCount,
  sentence,
  shownCount,
  test,
} from './story'

test.use({ keepsPage: true })

test('an option that is switched off leaves, and its count stays to be seen', async ({ page }) => {
  await openExplorer(page)
  const all = await shownCount(page)
  const option = await filterOption(page, 'Act', /^Rocket/)
  const count = Number(/(\d+)$/.exec((await option.locator('..').textContent()) ?? '')?.[1])
  await option.uncheck()
  await expect(sentence(page)).toContainText(`${all - count} of ${all} incidents`)
  await expect(option.locator('..')).toContainText(String(count))
  await expect(listItems(page)).toHaveCount(await rowCount(page))
  await option.check()
  await expect(page).not.toHaveURL(/act=/)
})

test('none of an option shows nothing, says so, and offers the way back', async ({ page }) => {
  await openExplorer(page)
  await openFilter(page, 'Act')
  await page.getByRole('button', { name: 'Act: none' }).click()
  await expect(sentence(page)).toContainText('0 of')
  await expect(page.getByText('No incident matches.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Act: all' }).click()
  await expect(sentence(page)).not.toContainText(/^0 of/)
})

test('a search finds the same incidents under any spelling of a name', async ({ page }) => {
  await openExplorer(page)
  const search = page.getByRole('searchbox', { name: 'Search incidents' })
  await search.fill('Soleimani')
  await expect(page).toHaveURL(/q=Soleimani/)
  await expect(sentence(page)).toContainText(/^[1-9] of/)
  const found = (await sentence(page).textContent()) ?? ''
  for (const spelling of ['Suleimani', 'سليماني']) {
    await search.fill(spelling)
    await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(spelling)}`))
    await expect(sentence(page)).toHaveText(found)
  }
})

test('the cluster sentence changes the clusters', async ({ page }) => {
  await openExplorer(page)
  const minimum = await clusterField(page, 'Minimum incidents')
  await minimum.fill('50')
  await expect(sentence(page)).toContainText('no cluster')
  await minimum.fill('2')
  await (await clusterField(page, 'Cluster radius in km')).fill('60')
  await expect(sentence(page)).toContainText(/\d+ clusters?/)
  await expect(page).toHaveURL(/km=60&min=2/)
  await (await clusterField(page, 'Days apart at most')).fill('2')
  await expect(page).toHaveURL(/days=2/)
})

test('one option alone is a click away, and the chip of what is narrowed takes it back', async ({
  page,
}) => {
  await openExplorer(page)
  const all = await shownCount(page)
  const act = await openFilter(page, 'Act')
  await act.getByRole('button', { name: 'only Ballistic missiles' }).click()
  await expect(page).toHaveURL(/act=missile$/)
  await (await filterOption(page, 'Act', /^Shot down/)).check()
  await expect(page.getByRole('button', { name: 'Act 2', exact: true })).toBeVisible()
  await (await dateField(page, 'From')).fill('2020-01-01')
  await page.keyboard.press('Escape')
  const chips = page.getByRole('list', { name: 'What is narrowed' })
  await expect(chips.getByRole('button')).toHaveText([
    'Take away From 1 Jan 2020',
    'Take away Act: Ballistic missiles, Shot down',
    'Clear all',
  ])
  await expectAccessible(page)
  await chips.getByRole('button', { name: /From 1 Jan/ }).click()
  await expect(page).not.toHaveURL(/from=/)
  await expect(chips.getByRole('button', { name: /Act:/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(chips).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Dates', exact: true })).toBeFocused()
  expect(await shownCount(page)).toBe(all)
})

test('what the address cannot use has a chip too, and all chips go at once', async ({ page }) => {
  await openExplorer(page, '/iraq-2019-2020?from=2020-02-30&q=taji&bbox=43,33,45,34')
  await expect(sentence(page)).toContainText(/^0 of/)
  const chips = page.getByRole('list', { name: 'What is narrowed' })
  await expect(chips.getByRole('button')).toHaveText([
    'Take away “taji”',
    'Take away In this view',
    'Take away from: “2020-02-30”',
    'Clear all',
  ])
  await chips.getByRole('button', { name: 'Clear all' }).click()
  await expect(page).toHaveURL(/iraq-2019-2020$/)
  await expect(sentence(page)).not.toContainText(/^\d+ of/)
})

test('every filter there is has its place in the bar', async ({ page }) => {
  const { facets } = await loadMessages(DEFAULT_LANGUAGE, 'screen')
  await openExplorer(page)
  for (const facet of FACETS) {
    const group = await openFilter(page, facets[facet])
    await expect(group.getByRole('checkbox').first()).toBeVisible()
  }
})

test('in this view is a filter that stays as the map moves on', async ({ page }) => {
  await openExplorer(page, '/iraq-2019-2020?at=10/33.5/44.25')
  const all = await shownCount(page)
  await openFilter(page, 'More')
  await page.getByRole('checkbox', { name: 'In this view' }).check()
  await expect(page).toHaveURL(/bbox=4\d/)
  const near = await shownCount(page)
  expect(near).toBeGreaterThan(0)
  expect(near).toBeLessThan(all)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Whole area' }).click()
  await expect(page).toHaveURL(/bbox=4\d.*at=[67]/)
  expect(await shownCount(page)).toBe(near)
  await openFilter(page, 'More')
  await page.getByRole('button', { name: 'Take the map as it is now' }).click()
  expect(await shownCount(page)).toBeGreaterThan(near)
  await page.getByRole('checkbox', { name: 'In this view' }).uncheck()
  await expect(page).not.toHaveURL(/bbox=/)
})

test('a menu opens and closes with the keyboard, which comes back to its button', async ({
  page,
}) => {
  await openExplorer(page, '/iraq-2019-2020?incident=2020-03-11-camp-taji-rockets')
  const panel = page.getByRole('region', { name: /^Rocket attack on Camp Taji/ })
  await expect(panel.getByRole('heading', { level: 2 })).toBeVisible()
  const button = page.getByRole('button', { name: 'Standing', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('checkbox', { name: /^Confirmed/ })).toBeFocused()
  await expectAccessible(page, ':popover-open')
  await page.keyboard.press('Escape')
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  await expect(button).toBeFocused()
  // The panel stays: the key was for the menu.
  await expect(panel).toBeVisible()
  await button.click()
  await page
    .getByRole('region', { name: 'Map', exact: true })
    .click({ position: { x: 20, y: 300 } })
  await expect(button).toHaveAttribute('aria-expanded', 'false')
})

for (const width of [320, 390]) {
  test.describe(`on a phone of ${width} px`, () => {
    test.use({ viewport: { width, height: 640 }, hasTouch: true, isMobile: true })

    test('a menu is a sheet along the lower edge', async ({ page }) => {
      await openExplorer(page)
      for (const name of ['Dates', 'Act', 'Target', 'Standing', 'More']) {
        const group = await openFilter(page, name === 'More' ? 'Actor' : name)
        await expect(group).toBeVisible()
        const done = page.getByRole('button', { name: 'Done' })
        const box = await done.boundingBox()
        expect(box?.x).toBeLessThanOrEqual(16)
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640)
        await expectAccessible(page, ':popover-open')
        await done.tap()
        await expect(group).toBeHidden()
      }
      await (await dateField(page, 'From')).fill('2020-03-11')
      await page.getByRole('button', { name: 'Done' }).tap()
      await expect(page.getByRole('button', { name: 'Dates narrowed' })).toBeFocused()
      await expectNotWider(page.locator('html'))
    })
  })
}
