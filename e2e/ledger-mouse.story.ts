import {
  barOf,
  button,
  drag,
  ERBIL,
  endSlider,
  expectAllFollow,
  expectDates,
  expectRingAt,
  FIRST,
  JANUARY,
  K1,
  LAST,
  LEDGER,
  litRow,
  mapMark,
  mark,
  openLedger,
  overview,
  type Point,
  panelOf,
  plot,
  ring,
  startSlider,
  TAJI,
  timeAxis,
  timeline,
} from './ledger-page'
import {
  expect,
  expectAccessible,
  listItems,
  sentence,
  shownCount,
  stepThrough,
  test,
} from './story'

test.use({ keepsPage: true })

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
    await stepThrough(page, 'back')
    await expectDates(page, '2020-01-03', '2020-01-20')
    expect(await expectAllFollow(page)).toBe(before)
    await stepThrough(page, 'forward')
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
    await expect(sentence(page)).not.toContainText(/^\d+ of/)
    await expectAllFollow(page)
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

  test('the lanes are what the reader chooses, in the address too', async ({ page }) => {
    await openLedger(page)
    const choice = timeline(page).getByRole('combobox', { name: 'Lanes by' })
    await choice.selectOption('perpetrator, as claimed')
    await expect(page).toHaveURL(/lanes=actor/)
    const lanes = timeline(page).getByRole('list', { name: /as claimed$/ })
    await expect(lanes.getByText('Kataib Hezbollah', { exact: true })).toBeVisible()
    // It is claimed for several, and stands in the lane of each.
    expect(await mark(page, K1).count()).toBeGreaterThan(1)
    await choice.selectOption('target')
    await expect(page).not.toHaveURL(/lanes=/)
    await expect(mark(page, K1)).toHaveCount(1)
  })

  test('killed or wounded per day stand above the lanes', async ({ page }) => {
    await openLedger(page)
    const strip = (name: RegExp) => plot(page).getByRole('img', { name })
    await expect(strip(/^Killed per day: .* in all; most 8 Jan 2020/)).toHaveCount(1)
    await expect(plot(page).locator('[data-named-row]')).not.toHaveCount(0)
    await button(page, 'Wounded').click()
    await expect(strip(/^Wounded per day: /)).toHaveCount(1)
    await expectAccessible(page, LEDGER)
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
    await expect(
      mapMark(page, '\\d+ incidents at').and(page.locator('[data-lit="true"]')).first(),
    ).toBeAttached()

    await mapMark(page, 'Reported mortar fire on Nineveh').hover()
    await expect(litRow(page)).toHaveText(/^Reported mortar fire on Nineveh/)
    await expectRingAt(page, 'lit', 'Reported mortar fire on Nineveh')

    await page.getByRole('searchbox', { name: 'Search incidents' }).hover()
    await expect(ring(page, 'lit')).toHaveCount(0)
    await expect(litRow(page)).toHaveCount(0)
  })

  test('a link of the map or of the ledger lights both its ends everywhere', async ({ page }) => {
    await openLedger(page)
    await expect(page.locator('.leaflet-container path[data-dimmed]')).not.toHaveCount(0)
    const place = await page.evaluate(() => {
      for (const path of document.querySelectorAll<SVGPathElement>(
        '.leaflet-container path[data-dimmed]',
      )) {
        const at = path.getPointAtLength(path.getTotalLength() / 2)
        const { x, y } = at.matrixTransform(path.getScreenCTM() ?? undefined)
        // Nothing lies over the link there: neither a mark, the legend nor the enlarged map.
        if (document.elementFromPoint(x, y)?.matches('path.leaflet-interactive')) return { x, y }
      }
      return null
    })
    if (!place) throw new Error('expected a link that can be pointed at')
    await page.mouse.move(place.x, place.y)
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
    await page.mouse.click(place.x, place.y)
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
    await expect(mapMark(page, '\\d+ incidents at and around Baghdad')).toHaveAttribute(
      'data-dimmed',
      'false',
    )
    await expectAccessible(page, LEDGER)
    await page.keyboard.press('Escape')
    await expect(panelOf(page, TAJI)).toBeHidden()
    await expect(page.locator('[data-dimmed="true"]')).toHaveCount(0)
  })
})
