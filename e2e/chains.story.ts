import type { Page } from 'playwright/test'
import { expectAllFollow, K1, openLedger, panelOf, TAJI } from './ledger-page'
import {
  expect,
  expectAccessible,
  expectAccessibleByDayAndNight,
  listItems,
  openPanel,
  PANEL,
  sentence,
  shownCount,
  stepThrough,
  test,
} from './story'

test.use({ keepsPage: true })

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
    await stepThrough(page, 'back')
    await expect(sentence(page)).toContainText(`${shown} of ${all}`)
  })

  test('all are listed, the longest first, by day and by night', async ({ page }) => {
    await openLedger(page)
    const panel = await openPanel(page, 'answer')
    const answers = panel.getByText(/^\d+ answers?/)
    await expect(answers.first()).toBeVisible()
    const lengths = (await answers.allTextContents()).map((text) => Number.parseInt(text, 10))
    expect(lengths.length).toBeGreaterThan(2)
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
    await expect(panel).toContainText(`${lengths.length} chains of stated answers`)
    await expectAccessibleByDayAndNight(page, PANEL)
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(sentence(page).getByRole('button', { name: 'answer' })).toBeFocused()
  })

  test('from the list of chains an incident is opened, or one chain shown alone', async ({
    page,
  }) => {
    await openLedger(page)
    const panel = await openPanel(page, 'answer')
    const steps = panel.getByRole('listitem').first().getByRole('listitem')
    await expect(steps.first()).toBeVisible()
    const length = await steps.count()
    await panel.getByRole('button', { name: 'Show only this chain' }).first().click()
    await expect(page).toHaveURL(/chain=/)
    await expect(sentence(page)).toContainText(new RegExp(`^${length} of `))
    await page.getByRole('button', { name: 'Leave the chain' }).click()
    await expect(page).not.toHaveURL(/chain=/)
    await panel.getByRole('link', { name: TAJI }).first().click()
    await expect(panelOf(page, TAJI)).toBeVisible()
    await expect(page).toHaveURL(/incident=2020-03-11-camp-taji-rockets/)
  })

  const follow = (page: Page) => page.getByRole('region', { name: 'Chain followed' })

  test('the longest is followed step by step, with who says that each answers the last, and left', async ({
    page,
  }) => {
    await openLedger(page)
    await page.getByRole('button', { name: /^Follow the chain/ }).click()
    await expect(page).toHaveURL(/chain=[^&]+\.\.[^&]+/)
    await expect(follow(page)).toContainText(/^Step 1 of (\d+)/)
    const count = Number(/of (\d+)/.exec((await follow(page).textContent()) ?? '')?.[1])
    expect(count).toBeGreaterThan(4)
    await expect(sentence(page)).toContainText(new RegExp(`^${count} of `))
    await expectAccessible(page)
    for (let step = 2; step <= count; step++) {
      // What opens with a step leaves the keys to the bar.
      if (step % 2 === 0) await page.getByRole('button', { name: 'Next step' }).click()
      else await page.keyboard.press('ArrowRight')
      await expect(follow(page)).toContainText(new RegExp(`^Step ${step} of ${count}`))
      await expect(follow(page)).toContainText(/(answer to|Given as a reason:) “.*: .* states \(/)
      const open = listItems(page).and(page.locator('[aria-current="true"]'))
      await expect(open).toHaveAccessibleName(new RegExp(`^Step ${step} `))
    }
    await expect(page.getByRole('button', { name: 'Next step' })).toBeDisabled()
    await expect(
      page.getByRole('button', { name: new RegExp(`step \\d+ of ${count}$`) }).first(),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Previous step' }).click()
    const said = (await follow(page).textContent()) ?? ''
    await page.reload()
    await expect(follow(page)).toHaveText(said)
    await follow(page).focus()
    await page.keyboard.press('Escape')
    await expect(follow(page)).toHaveCount(0)
    await expect(page).not.toHaveURL(/chain=|incident=/)
  })

  test('every chain has an address of its own', async ({ page }) => {
    await openLedger(page)
    const panel = await openPanel(page, 'answer')
    const addresses = new Set<string>()
    for (let at = 0; at < 3; at++) {
      await panel.getByRole('button', { name: 'Show only this chain' }).nth(at).click()
      await expect(page).toHaveURL(/chain=/)
      addresses.add(new URL(page.url()).search)
      await page.getByRole('button', { name: 'Leave the chain' }).click()
      await expect(page).not.toHaveURL(/chain=/)
    }
    expect(addresses.size).toBe(3)
  })

  test('on paper every step is there', async ({ page }) => {
    await openLedger(page)
    await page.getByRole('button', { name: /^Follow the chain/ }).click()
    await page.emulateMedia({ media: 'print' })
    const steps = follow(page).getByRole('list').getByRole('listitem')
    await expect(steps.first()).toBeVisible()
    expect(await steps.count()).toBeGreaterThan(4)
  })
})
