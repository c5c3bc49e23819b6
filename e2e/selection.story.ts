import { expect, expectAccessible, listItems, openExplorer, sentence, test } from './story'

const TAJI = '2020-03-11-camp-taji-rockets'

test.describe('an incident that is open though the filter leaves it out', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`says so with why, and widens just that, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await openExplorer(page, `/?to=2020-01-31&act=airstrike,rocket&incident=${TAJI}`)
      const note = page.getByText('Not among what is shown: the dates end before it.')
      await expect(note).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Show it too' }).click()
      await expect(page).toHaveURL(/act=/)
      await expect(page).toHaveURL(/to=2020-03-11/)
      await expect(note).toHaveCount(0)
      await expect(
        listItems(page).filter({ hasText: 'Rocket attack on Camp Taji kills' }),
      ).toHaveCount(1)
      await page.goBack()
      await expect(note).toBeVisible()
    })
  }

  test('or shows all', async ({ page }) => {
    await openExplorer(page, `/?act=protest&standing=confirmed&incident=${TAJI}`)
    await expect(page.getByText(/^Not among what is shown: Act leaves it out/)).toBeVisible()
    await page.getByRole('button', { name: 'Show all', exact: true }).click()
    await expect(sentence(page)).toContainText(/^\d+ incidents/)
    await expect(page).toHaveURL(new RegExp(`\\?incident=${TAJI}$`))
  })
})
