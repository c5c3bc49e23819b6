import {
  barOf,
  button,
  endSlider,
  expectAllFollow,
  expectDates,
  FIRST,
  JANUARY,
  K1,
  LAST,
  LEDGER,
  mark,
  openLedger,
  overview,
  panelOf,
  plot,
  startSlider,
  swipe,
  timeAxis,
  timeline,
} from './ledger-page'
import { expect, expectAccessible, listItems, test } from './story'

test.use({ keepsPage: true })

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

    test('an end is dragged, and a finger that moves down scrolls the sheet', async ({ page }) => {
      await openLedger(page, JANUARY)
      // Folded, it leaves room for the list; the dates can be dragged all the same.
      expect((await timeline(page).boundingBox())?.height).toBeLessThan(110)
      await expect(listItems(page).first()).toBeInViewport()
      await expectAccessible(page)
      await button(page, 'Show the whole timeline').tap()
      // The dates that are asked for fill the narrow ledger, which comes into sight.
      await expect(overview(page)).toBeVisible()
      await expect(plot(page)).toBeInViewport({ ratio: 0.5 })
      await plot(page).scrollIntoViewIfNeeded()
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
      const scroll = () => page.locator('[data-behind]').evaluate((sheet) => sheet.scrollTop)
      const scrolled = await scroll()
      await swipe(page, [
        [
          [195, axis.top + 60],
          [195, axis.top - 120],
        ],
      ])
      await expect.poll(scroll).toBeGreaterThan(scrolled + 60)
      await expectDates(page, '2020-01-03', '2020-01-13')
      await expectAccessible(page, LEDGER)
      await button(page, 'Show the timeline as a strip').tap()
      await expect(overview(page)).toHaveCount(0)
      await expect(startSlider(page)).toBeVisible()
    })
  })
})
