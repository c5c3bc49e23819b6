import { expectAllFollow, K1, openLedger, panelOf, TAJI } from './ledger-page'
import { expect, expectAccessible, listItems, sentence, shownCount, test } from './story'

test.describe('chains', () => {
  test('one alone is shown, in the address, and left again', async ({ page }) => {
    await openLedger(page, '/iraq-2019-2020?incident=2020-03-11-camp-taji-rockets')
    const all = await shownCount(page)
    const panel = panelOf(page, TAJI)
    await panel.getByRole('tab', { name: /^Chain/ }).click()
    await panel.getByRole('button', { name: 'Show only this chain' }).click()
    await expect(page).toHaveURL(/chain=2020-03-11-camp-taji-rockets/)
    await expect(sentence(page)).not.toContainText(new RegExp(`^${all} incidents`))
    const shown = await expectAllFollow(page)
    expect(shown).toBeGreaterThan(3)
    await expect(listItems(page).filter({ hasText: K1 })).toHaveCount(1)
    await expect(listItems(page).filter({ hasText: 'Seventeen rockets' })).toHaveCount(0)
    await expect(page.getByText('Only one chain is shown.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Show all', exact: true }).click()
    await expect(page).not.toHaveURL(/chain=/)
    await expect(sentence(page)).toContainText(new RegExp(`^${all} incidents`))
    await expect(page.getByText('Only one chain is shown.')).toBeHidden()
    await page.goBack()
    await expect(sentence(page)).toContainText(`${shown} of ${all}`)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`all are listed, the longest first, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await openLedger(page)
      const open = page.getByRole('button', { name: 'Chains', exact: true })
      await open.focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Chains, the longest first' })
      const answers = dialog.getByText(/^\d+ answers?/)
      await expect(answers.first()).toBeVisible()
      const lengths = (await answers.allTextContents()).map((text) => Number.parseInt(text, 10))
      expect(lengths.length).toBeGreaterThan(2)
      expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
      await expect(dialog).toContainText(`${lengths.length} chains of stated answers`)
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await expect(open).toBeFocused()
    })
  }

  test('from the list of chains an incident is opened, or one chain shown alone', async ({
    page,
  }) => {
    await openLedger(page)
    await page.getByRole('button', { name: 'Chains', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Chains, the longest first' })
    const steps = dialog.getByRole('listitem').first().getByRole('listitem')
    const length = await steps.count()
    await dialog
      .getByRole('button', { name: /Show only this chain/ })
      .first()
      .click()
    await expect(dialog).toBeHidden()
    await expect(page).toHaveURL(/chain=/)
    expect(await expectAllFollow(page)).toBeGreaterThanOrEqual(length)
    await page.getByRole('button', { name: 'Show all', exact: true }).click()
    await page.getByRole('button', { name: 'Chains', exact: true }).click()
    await dialog.getByRole('link', { name: TAJI }).first().click()
    await expect(dialog).toBeHidden()
    await expect(panelOf(page, TAJI)).toBeVisible()
    await expect(page).toHaveURL(/incident=2020-03-11-camp-taji-rockets/)
  })
})
