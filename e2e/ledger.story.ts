import type { Locator, Page } from 'playwright/test'
import {
  expect,
  expectAccessible,
  listItems,
  openExplorer,
  sentence,
  shownCount,
  test,
} from './story'
import {
  barOf,
  dayOf,
  drag,
  endSlider,
  expectAllFollow,
  expectDates,
  FIRST,
  LAST,
  mapMark,
  mark,
  openLedger,
  overview,
  type Point,
  plot,
  startSlider,
  swipe,
  timeAxis,
  timeline,
} from './timeline'

/** Two weeks and a half in January, which everything below starts from. */
const JANUARY = '/iraq-2019-2020?from=2020-01-03&to=2020-01-20'
const K1 = 'Rocket attack on K-1 base'
const TAJI = 'Rocket attack on Camp Taji kills'
const ERBIL = 'Missiles toward Erbil'

const button = (page: Page, name: string) =>
  timeline(page).getByRole('button', { name, exact: true })
const litRow = (page: Page) =>
  page.getByRole('list', { name: 'Incidents' }).locator('li[data-lit="true"]')
const ring = (page: Page, kind: 'lit' | 'selected') =>
  plot(page).locator(`circle[data-kind="${kind}"]`)
const panelOf = (page: Page, title: string) =>
  page.getByRole('region', { name: new RegExp(`^${title}`) })

/** A ring of the ledger is round the mark of this incident. */
async function expectRingAt(page: Page, kind: 'lit' | 'selected', title: string) {
  await expect(ring(page, kind)).toHaveCount(1)
  const [circle, shape] = [ring(page, kind), mark(page, title)]
  await expect
    .poll(async () => {
      const [a, b] = [await circle.boundingBox(), await shape.boundingBox()]
      if (!a || !b) return Number.POSITIVE_INFINITY
      return Math.abs(a.x + a.width / 2 - (b.x + b.width / 2))
    })
    .toBeLessThan(12)
}

test.describe('with a mouse', () => {
  test('an end is dragged, all follows on the way, and one step back undoes it', async ({
    page,
  }) => {
    await openLedger(page, JANUARY)
    const before = await shownCount(page)
    const axis = await timeAxis(page)
    const { x, y } = await barOf(startSlider(page))
    await drag(
      page,
      [
        [x, y],
        [axis.xOf('2019-12-27', 0), y],
      ],
      async () => {
        await expectDates(page, '2019-12-27', '2020-01-20')
        expect(await expectAllFollow(page)).toBeGreaterThan(before)
      },
    )
    await expectDates(page, '2019-12-27', '2020-01-20')
    await page.goBack()
    await expectDates(page, '2020-01-03', '2020-01-20')
    expect(await expectAllFollow(page)).toBe(before)
    await page.goForward()
    await expectDates(page, '2019-12-27', '2020-01-20')
  })

  test('an end stops at the other, and beyond the data it is open', async ({ page }) => {
    await openLedger(page, JANUARY)
    const axis = await timeAxis(page)
    const end = await barOf(endSlider(page))
    await drag(page, [
      [end.x, end.y],
      [axis.xOf('2019-11-20'), end.y],
    ])
    await expectDates(page, '2020-01-03', '2020-01-03')
    const single = await barOf(endSlider(page))
    await drag(page, [
      [single.x, single.y],
      [axis.xOf('2020-04-20'), single.y],
    ])
    await expectDates(page, '2020-01-03', LAST)
    await expect(page).not.toHaveURL(/to=/)
  })

  test('the window is dragged and keeps its length', async ({ page }) => {
    await openLedger(page, JANUARY)
    const axis = await timeAxis(page)
    const y = axis.top + 4
    await drag(page, [
      [axis.xOf('2020-01-17'), y],
      [axis.xOf('2020-01-24'), y],
    ])
    await expectDates(page, '2020-01-10', '2020-01-27')
    await expectAllFollow(page)
    await drag(page, [
      [axis.xOf('2020-01-15'), y],
      [axis.xOf('2019-10-20'), y],
    ])
    await expectDates(page, FIRST, '2019-11-16')
  })

  test('new dates are drawn on empty ground, either way', async ({ page }) => {
    await openLedger(page, JANUARY)
    const axis = await timeAxis(page)
    const y = axis.top + 4
    await drag(page, [
      [axis.xOf('2019-12-10'), y],
      [axis.xOf('2019-11-26'), y],
    ])
    await expectDates(page, '2019-11-26', '2019-12-10')
    expect(await expectAllFollow(page)).toBe(3)
    // Above the axis or on it, with the whole in view it is the same.
    const low = axis.top + axis.height - 6
    await drag(page, [
      [axis.xOf('2020-02-10'), low],
      [axis.xOf('2020-02-20'), low],
    ])
    await expectDates(page, '2020-02-10', '2020-02-20')
    await expectAllFollow(page)
  })

  test('a trembling click draws nothing, and a double click gives the whole', async ({ page }) => {
    await openLedger(page, JANUARY)
    const axis = await timeAxis(page)
    const at: Point = [axis.xOf('2019-11-20'), axis.top + 4]
    await drag(page, [at, [at[0] + 3, at[1]]])
    await expectDates(page, '2020-01-03', '2020-01-20')
    await page.mouse.dblclick(...at)
    await expectDates(page, FIRST, LAST)
    await expect(page).not.toHaveURL(/from=|to=/)
    expect(await expectAllFollow(page)).toBe(
      Number(/of (\d+)/.exec((await sentence(page).textContent()) ?? '')?.[1]),
    )
  })

  test('the wheel zooms round the pointer, and the strip shows and moves what is visible', async ({
    page,
  }) => {
    await openLedger(page, JANUARY)
    await expect(overview(page)).toBeHidden()
    const { x, y } = await barOf(startSlider(page))
    const { perDay } = await timeAxis(page)
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, -500)
    await expect.poll(async () => (await timeAxis(page)).perDay).toBeGreaterThan(perDay * 1.8)
    expect(Math.abs((await barOf(startSlider(page))).x - x)).toBeLessThan(1.5)
    await expect(overview(page)).toBeVisible()
    await expectDates(page, '2020-01-03', '2020-01-20')

    const days = (await overview(page).getAttribute('aria-valuetext')) ?? ''
    const strip = await overview(page).boundingBox()
    const middle = (strip?.y ?? 0) + (strip?.height ?? 0) / 2
    const right = (strip?.x ?? 0) + (strip?.width ?? 0)
    await drag(page, [
      [(strip?.x ?? 0) + 4, middle],
      [right - 2, middle],
    ])
    await expect(overview(page)).not.toHaveAttribute('aria-valuetext', days)
    await expect(overview(page)).toHaveAttribute(
      'aria-valuetext',
      /(29|30|31) Mar 2020$|\d Apr 2020$/,
    )
    await expectDates(page, '2020-01-03', '2020-01-20')
    await page.mouse.move((await timeAxis(page)).xOf('2020-01-10'), middle)

    await button(page, 'Show more days').click()
    await expect(button(page, 'Show more days')).toHaveAttribute('aria-disabled', 'true')
    await expect(overview(page)).toBeHidden()
    expect((await timeAxis(page)).perDay).toBeCloseTo(perDay, 1)
    await button(page, 'Show fewer days').click()
    await expect.poll(async () => (await timeAxis(page)).perDay).toBeCloseTo(perDay * 2, 0)
  })

  test('the axis moves what is visible when zoomed in, and leaves the dates', async ({ page }) => {
    await openLedger(page, JANUARY)
    await button(page, 'Show fewer days').click()
    await expect(overview(page)).toBeVisible()
    const days = (await overview(page).getAttribute('aria-valuetext')) ?? ''
    const box = await plot(page).boundingBox()
    const y = (box?.y ?? 0) + (box?.height ?? 0) - 6
    const [left, width] = [box?.x ?? 0, box?.width ?? 0]
    await drag(page, [
      [left + width * 0.3, y],
      [left + width * 0.5, y],
    ])
    await expect(overview(page)).not.toHaveAttribute('aria-valuetext', days)
    await expectDates(page, '2020-01-03', '2020-01-20')
  })

  test('a row, a mark of the ledger and a mark of the map light each other', async ({ page }) => {
    await openLedger(page)
    await listItems(page).filter({ hasText: ERBIL }).hover()
    // A part is ringed beside what it is a part of, which is what the ledger draws.
    await expect(ring(page, 'lit')).toHaveCount(2)
    await expect(mapMark(page, ERBIL)).toHaveAttribute('data-lit', 'true')

    await listItems(page).filter({ hasText: K1 }).hover()
    await expectRingAt(page, 'lit', K1)
    await expect(mapMark(page, ERBIL)).toHaveAttribute('data-lit', 'false')

    await mark(page, 'Small rocket attack on Camp Taji').hover()
    await expectRingAt(page, 'lit', 'Small rocket attack on Camp Taji')
    await expect(litRow(page)).toHaveText(/^Small rocket attack on Camp Taji/)
    await expect(mapMark(page, '\\d+ incidents at Camp Taji')).toHaveAttribute('data-lit', 'true')

    await mapMark(page, 'Single rocket reported at Fadhlan').hover()
    await expect(litRow(page)).toHaveText(/^Single rocket reported at Fadhlan/)
    await expectRingAt(page, 'lit', 'Single rocket reported at Fadhlan')

    await page.getByRole('searchbox', { name: 'Search incidents' }).hover()
    await expect(ring(page, 'lit')).toHaveCount(0)
    await expect(litRow(page)).toHaveCount(0)
  })

  test('a link of the map or of the ledger lights both its ends everywhere', async ({ page }) => {
    await openLedger(page)
    const middle = await page.evaluate(() => {
      const paths = [...document.querySelectorAll<SVGPathElement>('path[data-dimmed]')]
      const [longest] = paths.sort((a, b) => b.getTotalLength() - a.getTotalLength())
      const at = longest?.getPointAtLength(longest.getTotalLength() / 2)
      const { x, y } = at?.matrixTransform(longest?.getScreenCTM() ?? undefined) ?? { x: 0, y: 0 }
      return { x, y }
    })
    await page.mouse.move(middle.x, middle.y)
    await expect(litRow(page)).toHaveCount(2)
    await expect(ring(page, 'lit')).toHaveCount(2)
    await expect(page.locator('path[data-lit="true"]')).not.toHaveCount(0)

    await plot(page)
      .getByRole('link', {
        name: /answers “Rocket attack on K-1/,
      })
      .first()
      .focus()
    await expect(litRow(page)).toHaveCount(2)
    await expect(page.locator('path[data-lit="true"]')).not.toHaveCount(0)
    await page.mouse.click(middle.x, middle.y)
    await expect(page).toHaveURL(/incident=/)
  })

  test('a click on a mark opens its incident and dims what is not in its chain', async ({
    page,
  }) => {
    await openLedger(page)
    await expect(plot(page).locator('[data-dimmed="true"]')).toHaveCount(0)
    await mark(page, TAJI).click()
    await expect(panelOf(page, TAJI)).toBeVisible()
    await expect(page).toHaveURL(/incident=2020-03-11-camp-taji-rockets/)
    await expectRingAt(page, 'selected', TAJI)
    for (const title of [TAJI, K1, 'US drone strike kills']) {
      await expect(mark(page, title)).toHaveAttribute('data-dimmed', 'false')
    }
    for (const title of ['Seventeen rockets at Qayyarah', 'PMF commander Taleb']) {
      await expect(mark(page, title)).toHaveAttribute('data-dimmed', 'true')
    }
    await expect(mapMark(page, 'Missiles toward Erbil')).toHaveAttribute('data-dimmed', 'true')
    await expect(mapMark(page, '\\d+ incidents at Camp Taji')).toHaveAttribute(
      'data-dimmed',
      'false',
    )
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(panelOf(page, TAJI)).toBeHidden()
    await expect(page.locator('[data-dimmed="true"]')).toHaveCount(0)
  })
})

test.describe('with fingers', () => {
  test.use({ hasTouch: true })

  test('ends and window are dragged, and new dates drawn', async ({ page }) => {
    await openLedger(page, JANUARY)
    const axis = await timeAxis(page)
    const { x, y } = await barOf(endSlider(page))
    await swipe(page, [
      [
        [x + 6, y],
        [axis.xOf('2020-02-01', 0) + 6, y],
      ],
    ])
    await expectDates(page, '2020-01-03', '2020-01-31')
    await expectAllFollow(page)
    const high = axis.top + 4
    await swipe(page, [
      [
        [axis.xOf('2020-01-18'), high],
        [axis.xOf('2020-01-11'), high],
      ],
    ])
    await expectDates(page, '2019-12-27', '2020-01-24')
    await swipe(page, [
      [
        [axis.xOf('2020-02-10'), high],
        [axis.xOf('2020-03-18'), high],
      ],
    ])
    await expectDates(page, '2020-02-10', '2020-03-18')
    await expectAllFollow(page)
  })

  test('two fingers zoom round their middle, and one then moves about', async ({ page }) => {
    await openLedger(page, JANUARY)
    const axis = await timeAxis(page)
    const [middle, y] = [axis.xOf('2020-01-03', 0), axis.top + 30]
    await swipe(page, [
      [
        [middle - 40, y],
        [middle - 120, y],
      ],
      [
        [middle + 40, y],
        [middle + 120, y],
      ],
    ])
    await expect.poll(async () => (await timeAxis(page)).perDay).toBeGreaterThan(axis.perDay * 2.5)
    expect(Math.abs((await barOf(startSlider(page))).x - middle)).toBeLessThan(3)
    await expectDates(page, '2020-01-03', '2020-01-20')
    const days = (await overview(page).getAttribute('aria-valuetext')) ?? ''
    const left = (await plot(page).boundingBox())?.x ?? 0
    await swipe(page, [
      [
        [left + 30, axis.top + 4],
        [left + 180, axis.top + 4],
      ],
    ])
    await expect(overview(page)).not.toHaveAttribute('aria-valuetext', days)
    await expectDates(page, '2020-01-03', '2020-01-20')
    await swipe(page, [
      [
        [middle - 200, y],
        [middle - 30, y],
      ],
      [
        [middle + 200, y],
        [middle + 30, y],
      ],
    ])
    await expect(overview(page)).toBeHidden()
  })

  test('a tap opens an incident, a double tap gives the whole', async ({ page }) => {
    await openLedger(page, JANUARY)
    await mark(page, K1).tap()
    await expect(panelOf(page, K1)).toBeVisible()
    await expectDates(page, '2020-01-03', '2020-01-20')
    const { top, xOf } = await timeAxis(page)
    await page.touchscreen.tap(xOf('2019-11-20'), top + 4)
    await page.touchscreen.tap(xOf('2019-11-20'), top + 4)
    await expectDates(page, FIRST, LAST)
  })

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, isMobile: true })

    test('an end is dragged, and a finger that moves down scrolls the page', async ({ page }) => {
      await openLedger(page, JANUARY)
      // The dates that are asked for fill the narrow ledger.
      await expect(overview(page)).toBeVisible()
      const axis = await timeAxis(page)
      const { x, y } = await barOf(endSlider(page))
      await swipe(page, [
        [
          [x + 5, y],
          [axis.xOf('2020-01-14', 0) + 5, y],
        ],
      ])
      await expectDates(page, '2020-01-03', '2020-01-13')
      await expectAllFollow(page)
      const scrolled = await page.evaluate(() => window.scrollY)
      await swipe(page, [
        [
          [195, axis.top + 60],
          [195, axis.top - 120],
        ],
      ])
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(scrolled + 60)
      await expectDates(page, '2020-01-03', '2020-01-13')
      await expectAccessible(page)
    })
  })
})

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
    await page.goBack()
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
    const chain = panel.getByRole('region', { name: 'Chain' })
    await expect(chain).toContainText(/It answers.*Rocket attack on K-1 base.*after 2 days/s)
    await expect(chain).toContainText('a party states: US Department of Defense')
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
    await page.getByLabel('From', { exact: true }).fill('2019-12-27')
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
    await page.goBack()
    await expectDates(page, '2019-12-30', '2019-12-30')
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
      const said = texts().find((text) => /^\d+ of \d+ incidents/.test(text ?? ''))
      const note = [...document.querySelectorAll('main p')].find((p) =>
        p.textContent?.includes('in the list but at no point'),
      )
      const marks = [...document.querySelectorAll<HTMLElement>('[data-incidents]')]
      return {
        sentence: count(said, /^(\d+)/),
        list: document.querySelectorAll('#incidents li a').length,
        map:
          marks.reduce((sum, { dataset }) => sum + Number(dataset.incidents), 0) +
          count(note?.textContent, /^(\d+)/),
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
      if (now.sentence !== now.list || now.list !== now.map) differences.push(JSON.stringify(now))
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

test.describe('chains', () => {
  test('one alone is shown, in the address, and left again', async ({ page }) => {
    await openLedger(page, '/iraq-2019-2020?incident=2020-03-11-camp-taji-rockets')
    const all = await shownCount(page)
    const panel = panelOf(page, TAJI)
    await panel.getByRole('button', { name: 'Show only this chain' }).click()
    await expect(page).toHaveURL(/chain=2020-03-11-camp-taji-rockets/)
    await expect(sentence(page)).not.toContainText(`${all} of`)
    const shown = await expectAllFollow(page)
    expect(shown).toBeGreaterThan(3)
    await expect(listItems(page).filter({ hasText: K1 })).toHaveCount(1)
    await expect(listItems(page).filter({ hasText: 'Seventeen rockets' })).toHaveCount(0)
    await expect(page.getByText('Only one chain is shown.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Show all', exact: true }).click()
    await expect(page).not.toHaveURL(/chain=/)
    await expect(sentence(page)).toContainText(`${all} of ${all}`)
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
