import { expect, expectAccessible, openExplorer, test } from './story'

test.describe('dialogs', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`each is accessible, and Escape leaves it where it was opened, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await openExplorer(page)
      for (const name of [/^Export/, /^Share$/, /^Chains$/, /^Answers$/, /^More than chance/]) {
        const open = page.getByRole('button', { name }).first()
        await open.focus()
        await page.keyboard.press('Enter')
        await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible()
        await expectAccessible(page)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
        await expect(open).toBeFocused()
      }
    })
  }
})
