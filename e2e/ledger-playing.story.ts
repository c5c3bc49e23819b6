import type { Page } from 'playwright/test'
import { dateField, expect, expectAccessible, sentence, test } from './story'
import {
  button,
  dayOf,
  endSlider,
  expectAllFollow,
  expectDates,
  FIRST,
  K1,
  LAST,
  litRow,
  mark,
  openLedger,
  timeline,
} from './timeline'

test.describe('playing', () => {
  const FEBRUARY = '/iraq-2019-2020?from=2020-02-01&to=2020-02-07'
  const dates = async (page: Page) => {
    const { searchParams } = new URL(page.url())
    return [searchParams.get('from') ?? FIRST, searchParams.get('to') ?? LAST] as const
  }

  test('a window moves on with its length until it is paused, which is one step back', async ({
    page,
  }) => {
    await openLedger(page, FEBRUARY)
    await button(page, 'Play').click()
    await expect(page.getByLabel('To', { exact: true })).not.toHaveValue(/2020-02-(0|10)/)
    await button(page, 'Pause').click()
    await expect(button(page, 'Play')).toBeVisible()
    await expect.poll(() => dates(page)).not.toEqual(['2020-02-01', '2020-02-07'])
    const [from, to] = await dates(page)
    expect(dayOf(to) - dayOf(from)).toBe(6)
    await expectDates(page, from, to)
    await expectAllFollow(page)
    await page.goBack()
    await expectDates(page, '2020-02-01', '2020-02-07')
  })

  test('a window grows from where it starts', async ({ page }) => {
    await openLedger(page, FEBRUARY)
    await timeline(page).getByRole('combobox', { name: 'What plays' }).selectOption('Window grows')
    await button(page, 'Play').click()
    await expect(page.getByLabel('To', { exact: true })).toHaveValue(/2020-03/)
    await expect(page.getByLabel('From', { exact: true })).toHaveValue('2020-02-01')
    await button(page, 'Pause').click()
    await expectAllFollow(page)
  })

  test('it ends by itself at the end of the data', async ({ page }) => {
    await openLedger(page, '/iraq-2019-2020?from=2020-03-12&to=2020-03-18')
    await timeline(page).getByRole('combobox', { name: 'Speed' }).selectOption('1 month / s')
    await button(page, 'Play').click()
    await expect(page.getByLabel('To', { exact: true })).toHaveValue(LAST)
    await expect(button(page, 'Play')).toBeVisible()
    await expectDates(page, '2020-03-23', LAST)
    await expectAllFollow(page)
  })

  test('Space starts and stops it, except where Space is a letter or a press', async ({ page }) => {
    await openLedger(page, FEBRUARY)
    await page.keyboard.press('Space')
    await expect(button(page, 'Pause')).toBeVisible()
    await expect(page.getByLabel('From', { exact: true })).not.toHaveValue('2020-02-01')
    await page.keyboard.press('Space')
    await expect(button(page, 'Play')).toBeVisible()
    await mark(page, K1).focus()
    await page.keyboard.press('Space')
    await expect(button(page, 'Pause')).toBeVisible()
    await page.keyboard.press('Space')
    await expect(button(page, 'Play')).toBeVisible()
    await page.getByRole('searchbox', { name: 'Search incidents' }).fill('')
    await page.keyboard.type('us base')
    await expect(page).toHaveURL(/q=us(%20|\+)base/)
    await expect(button(page, 'Play')).toBeVisible()
  })

  test('it stops when the dates are set by other hands', async ({ page }) => {
    await openLedger(page, FEBRUARY)
    await timeline(page).getByRole('combobox', { name: 'Speed' }).selectOption('1 day / s')
    await button(page, 'Play').click()
    await expect(button(page, 'Pause')).toBeVisible()
    await (await dateField(page, 'From')).fill('2019-12-27')
    await expect(button(page, 'Play')).toBeVisible()
    await expect(page.getByLabel('From', { exact: true })).toHaveValue('2019-12-27')
  })

  test('in every frame sentence, list, map and ledger tell of the same incidents', async ({
    page,
  }) => {
    await openLedger(page, '/iraq-2019-2020?from=2019-12-20&to=2019-12-31')
    const watched = watchFrames(page)
    await button(page, 'Play').click()
    const { frames, states, differences } = await watched
    expect(differences).toEqual([])
    expect(frames).toBeGreaterThan(20)
    expect(states).toBeGreaterThan(4)
    await button(page, 'Pause').click()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is accessible while it plays, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await openLedger(page, FEBRUARY)
      await timeline(page).getByRole('combobox', { name: 'Speed' }).selectOption('1 day / s')
      await button(page, 'Play').click()
      await expect(page.getByLabel('To', { exact: true })).toHaveValue('2020-02-08')
      await expectAccessible(page)
      await expect(button(page, 'Pause')).toBeVisible()
    })
  }

  test('steps go by day and by incident', async ({ page }) => {
    await openLedger(page, '/iraq-2019-2020?from=2019-12-27&to=2019-12-27')
    await button(page, 'Next incident').click()
    await expectDates(page, '2019-12-29', '2019-12-29')
    await expect(litRow(page)).toHaveCount(1)
    await expectAllFollow(page)
    await button(page, 'Next incident').click()
    await expectDates(page, '2019-12-31', '2019-12-31')
    await button(page, 'Back a day').click()
    await expectDates(page, '2019-12-30', '2019-12-30')
    await expect(sentence(page)).toContainText(/^0 of/)
    await expect(page.getByText('No incident matches.')).toBeVisible()
    await expectAccessible(page)
    await button(page, 'Previous incident').press('Enter')
    await expectDates(page, '2019-12-29', '2019-12-29')
    await button(page, 'Forward a day').press('Enter')
    await expectDates(page, '2019-12-30', '2019-12-30')
    await timeline(page).getByRole('combobox', { name: 'What plays' }).selectOption('Window grows')
    await button(page, 'Next incident').click()
    await expectDates(page, '2019-12-30', '2019-12-31')
    // Steps that follow each other closely are one movement.
    await page.goBack()
    await expectDates(page, '2019-12-27', '2019-12-27')
  })

  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    test(`with motion "${reducedMotion}" it ${reducedMotion === 'reduce' ? 'steps' : 'glides'}`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion })
      await openLedger(page, FEBRUARY)
      await timeline(page).getByRole('combobox', { name: 'Speed' }).selectOption('1 day / s')
      const places = placesUntil(page, '2020-02-10')
      await button(page, 'Play').click()
      const { days, drawn } = await places
      expect(days).toBeGreaterThanOrEqual(3)
      if (reducedMotion === 'reduce') expect(drawn).toBe(days)
      else expect(drawn).toBeGreaterThan(days * 3)
      await button(page, 'Pause').click()
    })
  }
})

/** Looks at every frame for a while after the first change: what the parts of the page say differently. */
function watchFrames(page: Page) {
  return page.evaluate(async () => {
    const count = (text: string | null | undefined, pattern: RegExp) =>
      Number(pattern.exec(text ?? '')?.[1] ?? 0)
    const texts = () => [...document.querySelectorAll('[role=status]')].map((e) => e.textContent)
    const seen = () => {
      const said = texts().find((text) => /^(\d+ of )?\d+ incidents/.test(text ?? ''))
      const items = [...document.querySelectorAll('#incidents li')]
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
        dates: document.querySelector('[role=slider]')?.getAttribute('aria-valuenow'),
      }
    }
    const states = new Set<string>()
    const differences: string[] = []
    const first = seen().dates
    let frames = 0
    while (seen().dates === first) await new Promise(requestAnimationFrame)
    for (const end = performance.now() + 2500; performance.now() < end; frames++) {
      await new Promise(requestAnimationFrame)
      const now = seen()
      states.add(JSON.stringify(now))
      if (now.rows !== now.list || now.list !== now.map) differences.push(JSON.stringify(now))
    }
    return { frames, states: states.size, differences }
  })
}

/** Where the end of the dates is drawn, counted, and on how many days, until a day is reached. */
function placesUntil(page: Page, until: string) {
  return endSlider(page).evaluate(
    (slider, last) =>
      new Promise<{ days: number; drawn: number }>((resolve) => {
        const days = new Set<string>()
        const drawn = new Set<string>()
        const observer = new MutationObserver(() => {
          const day = slider.getAttribute('aria-valuenow') ?? ''
          if (Number(day) > last) {
            observer.disconnect()
            resolve({ days: days.size, drawn: drawn.size })
            return
          }
          days.add(day)
          drawn.add(slider.getAttribute('transform') ?? '')
        })
        observer.observe(slider, { attributes: true })
      }),
    dayOf(until),
  )
}
