import type { Page } from 'playwright/test'
import { panelOf } from './ledger-page'
import { expect, expectAccessibleByDayAndNight, openExplorer, sentence, test } from './story'

test.use({ keepsPage: true })

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search incidents' })
const options = (page: Page) =>
  page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')

test.describe('the search suggests', () => {
  test('a person and incidents, which the keyboard opens', async ({ page }) => {
    await openExplorer(page)
    await page.keyboard.press('/')
    await page.keyboard.type('Soleimani')
    await expect(options(page).first()).toHaveText(/Soleimani/)
    await expectAccessibleByDayAndNight(page, 'header')
    await page.keyboard.press('ArrowDown')
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(panelOf(page, 'US drone strike kills')).toBeVisible()
    await expect(options(page)).toHaveCount(0)
  })

  for (const typed of ['4 January', '2020-01-04']) {
    test(`a day for ${typed}, which becomes the range`, async ({ page }) => {
      await openExplorer(page)
      await search(page).fill(typed)
      await options(page).first().click()
      await expect(page).toHaveURL(/from=2020-01-04&to=2020-01-04/)
      await expect(page).not.toHaveURL(/q=/)
      await expect(search(page)).toHaveValue('')
    })
  }

  test('a place in any script, where the map goes', async ({ page }) => {
    await openExplorer(page)
    await search(page).fill('عين الأسد')
    await options(page).filter({ hasText: 'Ain al-Asad' }).first().click()
    await expect(page).toHaveURL(/at=10\/33\.78\d*\/42\.44/)
    await expect(sentence(page)).toContainText(/^[1-9] of/)
  })

  test('words that only sources hold', async ({ page }) => {
    await openExplorer(page)
    await search(page).fill('president')
    await expect(options(page).first()).toHaveText(/Mentions.*president/)
  })

  test('nothing that stands in the way: Enter and Escape leave what was typed', async ({
    page,
  }) => {
    await openExplorer(page)
    await search(page).fill('Taji')
    await expect(options(page).first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/q=Taji/)
    await page.keyboard.press('Escape')
    await expect(options(page)).toHaveCount(0)
    await expect(search(page)).toHaveValue('Taji')
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a tap opens what the search suggests', async ({ page }) => {
    await openExplorer(page)
    await search(page).tap()
    await search(page).fill('Soleimani')
    await options(page).filter({ hasText: 'US drone strike kills' }).tap()
    await expect(panelOf(page, 'US drone strike kills')).toBeVisible()
  })
})
