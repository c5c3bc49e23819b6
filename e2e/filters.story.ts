import {
  expect,
  expectAccessible,
  listItems,
  openExplorer,
  rowCount,
  sentence,
  shownCount,
  test,
} from './story'

test('an option that is switched off leaves, and its count stays to be seen', async ({ page }) => {
  await openExplorer(page)
  const all = await shownCount(page)
  const chip = page
    .getByRole('group', { name: 'Act', exact: true })
    .getByRole('checkbox', { name: /^Rocket/ })
  const count = Number(/(\d+)$/.exec((await chip.locator('..').textContent()) ?? '')?.[1])
  await chip.uncheck({ force: true })
  await expect(sentence(page)).toContainText(`${all - count} of ${all} incidents`)
  await expect(chip.locator('..')).toContainText(String(count))
  await expect(listItems(page)).toHaveCount(await rowCount(page))
  await chip.check({ force: true })
  await expect(page).not.toHaveURL(/act=/)
})

test('none of an option shows nothing, says so, and offers the way back', async ({ page }) => {
  await openExplorer(page)
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
  await page.getByRole('spinbutton', { name: 'Minimum incidents' }).fill('50')
  await expect(sentence(page)).toContainText('in no cluster')
  await page.getByRole('spinbutton', { name: 'Minimum incidents' }).fill('2')
  await page.getByRole('spinbutton', { name: 'Cluster radius in km' }).fill('60')
  await expect(sentence(page)).toContainText(/in \d+ clusters?/)
  await expect(page).toHaveURL(/km=60&min=2/)
  await page.getByRole('spinbutton', { name: 'Days apart at most' }).fill('2')
  await expect(page).toHaveURL(/days=2/)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('filters are a panel of their own', async ({ page }) => {
    await openExplorer(page)
    await page.getByRole('button', { name: /^Filter/ }).tap()
    const from = page.getByLabel('From', { exact: true })
    await from.fill('2020-03-11')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Show the map' }).tap()
    await expect(from).toBeHidden()
    await expect(page.getByRole('button', { name: 'Filter · 1' })).toBeVisible()
  })
})
