import { expect, expectAccessible, openExplorer, openPart, RESULT_LINKS, test } from './story'

test.describe('dialogs', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`each is accessible, and Escape leaves it where it was opened, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await openExplorer(page)
      for (const name of [/^Export/, /^Share$/]) {
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

    test(`each number under the sentence opens what it is made of, and Escape leaves it, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await openExplorer(page)
      for (const part of ['clusters', 'answers', 'notPlaced', 'killed'] as const) {
        const link = page.getByRole('button', { name: RESULT_LINKS[part] })
        await link.focus()
        const panel = await openPart(page, part)
        await expect(panel).toBeFocused()
        await expectAccessible(page)
        await page.keyboard.press('Escape')
        await expect(panel).toBeHidden()
        await expect(link).toBeFocused()
      }
    })
  }
})
