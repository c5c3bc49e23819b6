import {
  DIALOG,
  expect,
  expectAccessible,
  expectAccessibleByDayAndNight,
  openExplorer,
  openPanel,
  PANEL,
  sentence,
  stepThrough,
  test,
} from './story'

test.use({ keepsPage: true })

test.describe('dialogs', () => {
  test('each is accessible, by day and by night, and Escape leaves it where it was opened', async ({
    page,
  }) => {
    await openExplorer(page)
    for (const [panel, name] of [
      [null, /^Export/],
      [null, /^Share$/],
      ['answer', /^How long answers took/],
      ['cluster', /^More than chance/],
    ] as const) {
      if (panel) await openPanel(page, panel)
      const open = page.getByRole('button', { name }).first()
      await open.focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible()
      // What lies behind it is inert.
      await expectAccessibleByDayAndNight(page, DIALOG)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      await expect(open).toBeFocused()
    }
  })

  test('what is not on the map and how many were killed are told in panels of their own', async ({
    page,
  }) => {
    await openExplorer(page)
    const unplaced = await openPanel(page, 'map')
    await expect(unplaced.getByRole('link').first()).toBeVisible()
    await expectAccessible(page, PANEL)
    const killed = await openPanel(page, 'killed')
    await expect(unplaced).toBeHidden()
    await expect(killed.getByRole('heading', { name: /^Killed: \d+–\d+/ })).toBeVisible()
    await expectAccessible(page, PANEL)
    const said = /killed (\d+–\d+\+?)/.exec((await sentence(page).textContent()) ?? '')?.[1]
    await expect(killed).toContainText(`Killed: ${said}`)
    const who = killed.locator('details').first()
    await who.locator('summary').click()
    await expect(who.getByText('Killed', { exact: true })).toBeVisible()
    await expectAccessible(page, PANEL)
    await killed.getByRole('link').first().click()
    await expect(page.getByRole('tab', { name: 'Cite' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(killed).toBeVisible()
  })

  test('an open incident that the filter leaves out says so, and what takes it in again', async ({
    page,
  }) => {
    await openExplorer(
      page,
      '/?incident=2020-01-03-baghdad-airport-drone-strike&from=2020-03-01&act=rocket&target=coalition',
    )
    const notice = page.getByRole('status').filter({ hasText: 'Not among what is shown' })
    await expect(notice).toContainText(
      'the dates begin after it, act leaves it out, target leaves it out.',
    )
    await expectAccessible(page)
    await notice.getByRole('button', { name: 'Show it with the others' }).click()
    await expect(notice).toBeHidden()
    await expect(page).toHaveURL(/from=2020-01-03&act=[^&]*airstrike[^&]*&/)
    await stepThrough(page, 'back')
    await notice.getByRole('button', { name: 'show all' }).click()
    await expect(page).not.toHaveURL(/from=|act=|target=/)
    await expect(notice).toBeHidden()
  })
})
