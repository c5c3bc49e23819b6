import type { Page } from 'playwright/test'
import {
  button,
  dayOf,
  endSlider,
  expectAllRows,
  expectDates,
  FIRST,
  K1,
  LAST,
  LEDGER,
  mark,
  openLedger,
  panelOf,
  ring,
  startSlider,
  timeline,
} from './ledger-page'
import {
  dateField,
  expect,
  expectAccessibleByDayAndNight,
  fillMenus,
  shownCount,
  test,
} from './story'

test.use({ keepsPage: true })

test.describe('playing', () => {
  const FEBRUARY = '/iraq-2019-2020?from=2020-02-01&to=2020-03-15'
  const speed = (page: Page) => timeline(page).getByRole('combobox', { name: 'Speed' })
  const whatPlays = (page: Page) => timeline(page).getByRole('combobox', { name: 'What plays' })
  const moment = (page: Page) => timeline(page).getByText(/^\d+ Feb 2020( – \d+ \w+ 2020)?$/)

  /** The reader's own dates: in the fields, the sliders and the address. */
  async function expectOwnDates(page: Page, from: string, to: string) {
    await fillMenus(page)
    await expect(page.getByLabel('From', { exact: true })).toHaveValue(from)
    await expect(page.getByLabel('To', { exact: true })).toHaveValue(to)
    await expect(startSlider(page)).toHaveAttribute('aria-valuenow', String(dayOf(from)))
    await expect(endSlider(page)).toHaveAttribute('aria-valuenow', String(dayOf(to)))
    const { searchParams } = new URL(page.url())
    expect([searchParams.get('from') ?? FIRST, searchParams.get('to') ?? LAST]).toEqual([from, to])
  }

  test('grows inside the dates, names the act of the moment, and gives the dates back', async ({
    page,
  }) => {
    await openLedger(page, FEBRUARY)
    const whole = await shownCount(page)
    await button(page, 'Play').click()
    await button(page, 'Pause').click()
    await expect(moment(page)).toHaveText(/^1 Feb 2020/)
    const shown = await shownCount(page)
    expect(shown).toBeGreaterThan(0)
    expect(shown).toBeLessThan(whole)
    await expectOwnDates(page, '2020-02-01', '2020-03-15')
    await expectAllRows(page)
    await button(page, 'End playing').click()
    await expect.poll(() => shownCount(page)).toBe(whole)
    await expectDates(page, '2020-02-01', '2020-03-15')
  })

  test('ends by itself at the end of the dates, which stand as they were', async ({ page }) => {
    await openLedger(page, FEBRUARY)
    const whole = await shownCount(page)
    await speed(page).selectOption('1 month / s')
    await whatPlays(page).selectOption('A week at a time')
    await button(page, 'Play').click()
    await expect(button(page, 'Pause')).toBeVisible()
    await expectOwnDates(page, '2020-02-01', '2020-03-15')
    await expect(button(page, 'Play')).toBeVisible()
    await expect(button(page, 'End playing')).toHaveCount(0)
    expect(await shownCount(page)).toBe(whole)
    await expectDates(page, '2020-02-01', '2020-03-15')
  })

  test('Space starts and pauses it, except where Space is a letter or a press', async ({
    page,
  }) => {
    await openLedger(page, FEBRUARY)
    await speed(page).selectOption('1 day / s')
    await page.keyboard.press('Space')
    await expect(button(page, 'Pause')).toBeVisible()
    await page.keyboard.press('Space')
    await expect(button(page, 'Play')).toBeVisible()
    await button(page, 'End playing').click()
    await mark(page, K1).focus()
    await page.keyboard.press('Space')
    await expect(button(page, 'Pause')).toBeVisible()
    await button(page, 'End playing').click()
    await page.getByRole('searchbox', { name: 'Search incidents' }).fill('')
    await page.keyboard.type('us base')
    await expect(page).toHaveURL(/q=us(%20|\+)base/)
    await expect(button(page, 'Play')).toBeVisible()
  })

  test('it ends when the dates are set by other hands', async ({ page }) => {
    await openLedger(page, FEBRUARY)
    await speed(page).selectOption('1 day / s')
    await button(page, 'Play').click()
    await expect(button(page, 'Pause')).toBeVisible()
    await (await dateField(page, 'From')).fill('2019-12-27')
    await expect(button(page, 'Play')).toBeVisible()
    await expectDates(page, '2019-12-27', '2020-03-15')
  })

  test('in every frame sentence, list, map and ledger tell of the same incidents', async ({
    page,
  }) => {
    await openLedger(page, '/iraq-2019-2020?from=2019-12-20&to=2020-02-28')
    const watched = watchFrames(page)
    await button(page, 'Play').click()
    const { frames, states, differences } = await watched
    expect(differences).toEqual([])
    expect(frames).toBeGreaterThan(10)
    expect(states).toBeGreaterThan(4)
    await button(page, 'Pause').click()
  })

  test('is accessible while it plays, by day and by night', async ({ page }) => {
    await openLedger(page, FEBRUARY)
    await speed(page).selectOption('1 day / s')
    await button(page, 'Play').click()
    await expect(button(page, 'End playing')).toBeVisible()
    await expectAccessibleByDayAndNight(page, LEDGER)
    await expect(button(page, 'Pause')).toBeVisible()
  })

  test('steps open the next incident inside the dates, and the one before', async ({ page }) => {
    await openLedger(page, '/iraq-2019-2020?from=2019-12-27&to=2020-01-02')
    await button(page, 'Next incident').click()
    await expect(panelOf(page, K1)).toBeVisible()
    await expect(button(page, 'Previous incident')).toHaveAttribute('aria-disabled', 'true')
    await button(page, 'Next incident').click()
    await expect(panelOf(page, K1)).toBeHidden()
    await expect(ring(page, 'selected')).toHaveCount(1)
    await button(page, 'Previous incident').press('Enter')
    await expect(panelOf(page, K1)).toBeVisible()
    await expectDates(page, '2019-12-27', '2020-01-02')
  })

  test('with less motion it goes a day at a time', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openLedger(page, FEBRUARY)
    await button(page, 'Play').click()
    await expect(moment(page)).toHaveText(/^1 Feb 2020 – \d+ Feb 2020$/)
    await button(page, 'Pause').click()
    await expectAllRows(page)
  })
})

/** Looks at every frame for a while after the first change: what the parts of the page say differently. */
function watchFrames(page: Page) {
  return page.evaluate(async () => {
    const count = (text: string | null | undefined, pattern: RegExp) =>
      Number(pattern.exec(text ?? '')?.[1] ?? 0)
    const texts = () => [...document.querySelectorAll('[role=status]')].map((e) => e.textContent)
    const seen = () => {
      const said = texts().find((text) => /^(\d+ of )?\d+ incidents/.test(text ?? ''))
      const items = [...document.querySelectorAll('#incidents li:has(a)')]
      const file = [...document.querySelectorAll('header button')].find((button) =>
        /^Export \d/.test(button.textContent ?? ''),
      )
      const marks = [
        ...document.querySelectorAll<HTMLElement>('.leaflet-container [data-incidents]'),
      ]
      return {
        sentence: count(said, /^(\d+)/),
        rows: count(file?.textContent, /(\d+)/),
        list: items.length,
        map:
          marks.reduce((sum, { dataset }) => sum + Number(dataset.incidents), 0) +
          items.filter((item) => item.textContent?.includes('not on the map')).length,
      }
    }
    const states = new Set<string>()
    const differences: string[] = []
    const first = seen().rows
    let frames = 0
    while (seen().rows === first) await new Promise(requestAnimationFrame)
    for (const end = performance.now() + 2500; performance.now() < end; frames++) {
      await new Promise(requestAnimationFrame)
      const now = seen()
      states.add(JSON.stringify(now))
      if (now.rows !== now.list || now.list !== now.map) differences.push(JSON.stringify(now))
    }
    return { frames, states: states.size, differences }
  })
}
