import {
  dateField,
  expect,
  fillMenus,
  listItems,
  openExplorer,
  rowCount,
  sentence,
  shownCount,
  stepThrough,
  test,
} from './story'

test.use({ keepsPage: true })

test('narrowing the dates narrows the sentence, the list and the clusters', async ({ page }) => {
  await openExplorer(page)
  const all = await shownCount(page)
  const clustersAtFirst = await sentence(page).textContent()
  await (await dateField(page, 'From')).fill('2020-03-11')
  await (await dateField(page, 'To')).fill('2020-03-14')
  await expect(sentence(page)).toContainText(', 11 Mar 2020 – 14 Mar 2020')
  const shown = await shownCount(page)
  expect(shown).toBeGreaterThan(0)
  expect(shown).toBeLessThan(all)
  await expect(listItems(page)).toHaveCount(await rowCount(page))
  expect(await sentence(page).textContent()).not.toBe(clustersAtFirst)
  await expect(page).toHaveURL(/from=2020-03-11&to=2020-03-14/)
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await expect(sentence(page)).toContainText(new RegExp(`^${all} incidents`))
})

test('going back undoes a step', async ({ page }) => {
  await openExplorer(page)
  const all = await shownCount(page)
  await (await dateField(page, 'From')).fill('2020-03-11')
  await expect(page).toHaveURL(/from=2020-03-11/)
  expect(await shownCount(page)).toBeLessThan(all)
  await stepThrough(page, 'back')
  await expect(sentence(page)).toContainText(new RegExp(`^${all} incidents`))
  await expect(page.getByLabel('From', { exact: true })).not.toHaveValue('2020-03-11')
})

for (const timezoneId of ['America/New_York', 'Asia/Baghdad', 'Pacific/Auckland']) {
  test.describe(`a reader in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('the third of January is the third of January', async ({ page }) => {
      await openExplorer(page, '/iraq-2019-2020?from=2020-01-03&to=2020-01-03')
      await expect(sentence(page)).toContainText(', 3 Jan 2020')
      await fillMenus(page)
      await expect(page.getByLabel('From', { exact: true })).toHaveValue('2020-01-03')
      const strike = listItems(page)
        .filter({ hasText: /Soleimani|Baghdad airport/ })
        .first()
      await expect(strike).toBeVisible()
      await strike.click()
      await expect(page.getByText(/Fri 3 January 2020/)).toBeVisible()
    })
  })
}
