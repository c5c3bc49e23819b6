import type { Locator, Page } from 'playwright/test'
import {
  button,
  endSlider,
  expectAllFollow,
  expectDates,
  expectRingAt,
  FIRST,
  JANUARY,
  K1,
  LAST,
  litRow,
  mark,
  openLedger,
  overview,
  panelOf,
  plot,
  startSlider,
} from './ledger-page'
import { expect, listItems, stepThrough, test } from './story'

test.use({ keepsPage: true })

test.describe('with the keyboard', () => {
  test('a slider moves by days, weeks, months and to the ends', async ({ page }) => {
    await openLedger(page, JANUARY)
    await startSlider(page).focus()
    for (const [key, from] of [
      ['ArrowRight', '2020-01-04'],
      ['ArrowLeft', '2020-01-03'],
      ['ArrowUp', '2020-01-04'],
      ['ArrowDown', '2020-01-03'],
      ['Shift+ArrowLeft', '2019-12-27'],
      ['Shift+ArrowRight', '2020-01-03'],
      ['PageDown', '2019-12-03'],
      ['PageUp', '2020-01-03'],
      ['PageUp', '2020-01-20'],
      ['Home', FIRST],
    ] as const) {
      await page.keyboard.press(key)
      await expectDates(page, from, '2020-01-20')
      await expect(startSlider(page)).toBeFocused()
    }
    await endSlider(page).focus()
    for (const [key, to] of [
      ['PageUp', '2020-02-20'],
      ['Shift+ArrowRight', '2020-02-27'],
      ['ArrowLeft', '2020-02-26'],
      ['End', LAST],
      ['PageDown', '2020-02-29'],
      ['PageDown', '2020-01-29'],
    ] as const) {
      await page.keyboard.press(key)
      await expectDates(page, FIRST, to)
    }
    await expect(endSlider(page)).toHaveAttribute('aria-valuetext', 'Wed 29 January 2020')
    await expectAllFollow(page)
  })

  test('a key that is held is one step back', async ({ page }) => {
    await openLedger(page, JANUARY)
    await startSlider(page).focus()
    for (let i = 0; i < 4; i++) await page.keyboard.down('ArrowLeft')
    await expect(page).toHaveURL(/from=2019-12-30/)
    await page.keyboard.up('ArrowLeft')
    await stepThrough(page, 'back')
    await expectDates(page, '2020-01-03', '2020-01-20')
  })

  test('arrows go through time and along answers; Enter opens', async ({ page }) => {
    await openLedger(page)
    await expect(plot(page).locator('a[tabindex="0"]')).toHaveCount(1)
    await mark(page, K1).focus()
    await expectRingAt(page, 'lit', K1)
    await expect(litRow(page)).toHaveText(new RegExp(`^${K1}`))
    await page.keyboard.press('ArrowRight')
    await expect(mark(page, 'Four rockets reported around Taji')).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(mark(page, K1)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    const answer = plot(page).getByRole('link', {
      name: /^“US airstrikes on five .* answers “Rocket attack on K-1 .* after 2 days, a party states$/,
    })
    await expect(answer).toBeFocused()
    await expect(litRow(page)).toHaveText([new RegExp(`^${K1}`), /^US airstrikes on five Kataib/])
    await page.keyboard.press('ArrowRight')
    await expect(mark(page, 'US airstrikes on five Kataib')).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(answer).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(mark(page, K1)).toBeFocused()
    await page.keyboard.press('End')
    await expect(mark(page, 'Two rockets near Baghdad Operations')).toBeFocused()
    await page.keyboard.press('Home')
    await expect(mark(page, 'Rockets at the Green Zone kill')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(panelOf(page, 'Rockets at the Green Zone kill')).toBeVisible()
  })

  test('zoomed in, what the keys reach comes into view', async ({ page }) => {
    await openLedger(page)
    await button(page, 'Show fewer days').click()
    await button(page, 'Show fewer days').press('Enter')
    await overview(page).focus()
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await expect(overview(page)).toHaveAttribute('aria-valuetext', /^\d+ Oct 2019/)
    await expect(endSlider(page)).toHaveAttribute('data-there', 'false')
    await endSlider(page).focus()
    await expect(endSlider(page)).toHaveAttribute('data-there', 'true')
    await page.keyboard.press('ArrowLeft')
    await expectDates(page, FIRST, '2020-03-28')
    await mark(page, 'Two rockets at Besmaya').focus()
    await page.keyboard.press('Home')
    const first = mark(page, 'Rockets at the Green Zone kill')
    await expect(first).toBeFocused()
    const [box, around] = [await first.boundingBox(), await plot(page).boundingBox()]
    expect(box?.x ?? 0).toBeGreaterThan(around?.x ?? 0)
  })

  test('27 December to 8 January is reached and read without a mouse', async ({ page }) => {
    await openLedger(page)
    await tabTo(page, startSlider(page))
    for (const key of ['PageUp', 'PageUp', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'])
      await page.keyboard.press(key)
    await page.keyboard.press('Tab')
    for (const key of [
      'PageDown',
      'PageDown',
      'Shift+ArrowLeft',
      'Shift+ArrowLeft',
      'Shift+ArrowLeft',
    ])
      await page.keyboard.press(key)
    await expectDates(page, '2019-12-27', '2020-01-08')
    await expectAllFollow(page)
    await tabTo(page, listItems(page).first(), 'Shift+Tab')
    const strikes = listItems(page).filter({ hasText: 'three sites near al-Qaim' })
    const focused = page.locator('li:focus-within')
    for (let i = 0; i < 8 && !/al-Qaim, Iraq/.test(await focused.innerText()); i++)
      await page.keyboard.press('ArrowDown')
    await expect(strikes).toBeFocused()
    await page.keyboard.press('Enter')
    const panel = panelOf(page, 'US airstrikes on three sites near al-Qaim')
    await expect(panel).toBeFocused()
    await panel.getByRole('tab', { name: /^Chain/ }).click()
    await expect(panel).toContainText(/It answers.*Rocket attack on K-1 base/s)
    await expect(panel).toContainText('US Department of Defense')
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(strikes, 'the focus is back where it was').toBeFocused()
  })
})

/** Presses Tab until that has the focus. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press(key)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${target} is not reached by ${key}.`)
}
