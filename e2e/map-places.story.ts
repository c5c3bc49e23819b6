import type { Page } from 'playwright/test'
import { worldX, worldY } from '@/geo/space/mercator'
import { drawnElements, overlapping, writtenOnMap } from './drawn'
import { expect, expectAccessible, openExplorer, test } from './story'

test.use({ keepsPage: true })

const AT = { zoom: 7, lat: 33.9, lon: 43.6 }
const ADDRESS = `/?at=${AT.zoom}/${AT.lat}/${AT.lon}`

const map = (page: Page) => page.getByRole('region', { name: 'Map', exact: true })
const surface = (page: Page) => map(page).getByRole('group', { name: /^Map surface/ })
const marks = (page: Page) => surface(page).locator('[data-key]')

/** Where the points of incidents belong on the screen, by Mercator and the view of the address. */
async function expectTruePlaces(page: Page): Promise<void> {
  const drawn = await surface(page).evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return [...element.querySelectorAll<HTMLElement>('[data-key]')].map((mark) => {
      const box = mark.getBoundingClientRect()
      return {
        key: mark.dataset.key ?? '',
        x: box.x + box.width / 2 - x - width / 2,
        y: box.y + box.height / 2 - y - height / 2,
      }
    })
  })
  expect(drawn.length).toBeGreaterThan(5)
  const scale = 256 * 2 ** AT.zoom
  for (const { key, x, y } of drawn) {
    const [lon = 0, lat = 0] = key.split(',').map(Number)
    expect(Math.abs((worldX(lon) - worldX(AT.lon)) * scale - x), key).toBeLessThanOrEqual(1)
    expect(Math.abs((worldY(lat) - worldY(AT.lat)) * scale - y), key).toBeLessThanOrEqual(1)
  }
}

for (const [name, options] of Object.entries({
  'a desktop': { viewport: { width: 1440, height: 900 } },
  'a phone': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
})) {
  test.describe(`on ${name}`, () => {
    test.use(options)

    test('every mark stands on the point of an incident, and all incidents are in one', async ({
      page,
    }) => {
      await openExplorer(page, ADDRESS)
      await expect(marks(page).first()).toBeVisible()
      await expectTruePlaces(page)
      const counts = await marks(page).evaluateAll((all) =>
        all.map((mark) => Number((mark as HTMLElement).dataset.incidents)),
      )
      expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(30)
    })

    test('the number at a mark lies over what the mark is drawn with', async ({ page }) => {
      await openExplorer(page, ADDRESS)
      const numbered = marks(page).filter({ has: page.locator('[data-step]') })
      await expect(numbered.first()).toBeVisible()
      const covered = await numbered.evaluateAll((all) =>
        all.flatMap((mark) => {
          const number = mark.querySelector<HTMLElement>('[data-step]')
          if (!number) return []
          // What a click goes through cannot be asked for at a point.
          number.style.pointerEvents = 'auto'
          const { left, bottom } = number.getBoundingClientRect()
          const there = document.elementsFromPoint(left + 4, bottom - 4)
          const [over] = there.filter((element) => mark.contains(element))
          return over === undefined || over === number ? [] : [number.textContent]
        }),
      )
      expect(covered).toEqual([])
    })

    test('a mark of several opens as a list that says what the list says', async ({ page }) => {
      await openExplorer(page, ADDRESS)
      const shared = map(page)
        .getByRole('button', { name: /^\d+ incidents at/ })
        .first()
      await shared.focus()
      await page.keyboard.press('Enter')
      const list = page.getByRole('dialog', { name: /^\d+ incidents at/ })
      await expect(list.getByRole('listitem').first()).toContainText(/\d{4}/)
      await expectAccessible(page, '[role="dialog"]')
      await page.keyboard.press('Escape')
      await expect(list).toBeHidden()
      await expect(shared).toBeFocused()
      await page.keyboard.press('Enter')
      await list.getByRole('button').first().click()
      await expect(page).toHaveURL(/incident=/)
    })
  })
}

test.describe('with a mouse and a keyboard', () => {
  test.use({ viewport: { width: 1440, height: 900 } })

  test('a dense place is enlarged beside the map, moved away and closed', async ({ page }) => {
    await openExplorer(page)
    const inset = page.getByRole('region', { name: 'Baghdad, enlarged' })
    await expect(inset).toBeVisible()
    expect(await inset.locator('[data-key]').count()).toBeGreaterThan(1)
    await expectAccessible(page, '[data-print="map"]')
    const before = await inset.boundingBox()
    await inset.getByRole('button', { name: 'Move to the next corner' }).click()
    await expect
      .poll(async () => {
        const now = await inset.boundingBox()
        return now?.x !== before?.x || now?.y !== before?.y
      })
      .toBe(true)
    await inset.getByRole('button', { name: 'Hide the enlarged map' }).click()
    await expect(inset).toBeHidden()
    await page.getByRole('button', { name: 'Show Baghdad enlarged' }).click()
    await expect(inset).toBeVisible()
  })

  for (const address of ['/', '/ucdp-ged-iraq-1989-2018']) {
    test(`no name lies on another at ${address}, whatever its letters`, async ({ page }) => {
      await openExplorer(page, address)
      await expect(surface(page).locator('.leaflet-clusters-pane > *').first()).toBeVisible()
      await expect
        .poll(async () => overlapping(await drawnElements(writtenOnMap(page))))
        .toEqual([])
    })
  }

  test.describe('in a page of its own', () => {
    test.use({ keepsPage: false })

    test('what is written finds room again when text grows', async ({ page }) => {
      await page.goto('/embed/iraq-2019-2020/map/')
      const written = writtenOnMap(page)
      await expect(surface(page).locator('.leaflet-base-names-pane > *').nth(9)).toBeVisible()
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      await expect.poll(async () => overlapping(await drawnElements(written, 4))).toEqual([])
      await expect(written.first()).toBeVisible()
    })
  })

  test('the marks are one stop of the Tab key, and the arrow keys move among them', async ({
    page,
  }) => {
    await openExplorer(page)
    await surface(page).focus()
    await page.keyboard.press('Tab')
    const first = await marks(page).first().getAttribute('aria-label')
    await expect(marks(page).first()).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(marks(page).nth(1)).toBeFocused()
    await page.keyboard.press('End')
    await expect(marks(page).last()).toBeFocused()
    await page.keyboard.press('Home')
    await expect(marks(page).first()).toHaveAttribute('aria-label', first ?? '')
    await page.keyboard.press('Tab')
    await expect(surface(page).locator('[data-key]:focus')).toHaveCount(0)
    await expect(surface(page).locator('path:focus')).toHaveCount(0)
  })

  test('each part is reached past the head, and the address stays as it is', async ({ page }) => {
    await openExplorer(page)
    await expect(page.locator('#ledger-plot')).toBeAttached()
    const before = page.url()
    for (const [name, reached] of [
      ['Go to the list', '#incidents a'],
      ['Go to the numbers', '[role="status"] button'],
      ['Go to the map', '.leaflet-container'],
      ['Go to the export', '#export'],
      ['Go to the timeline', '#ledger-plot a'],
    ] as const) {
      const link = page.getByRole('link', { name })
      await link.focus()
      await expect(link).toBeInViewport()
      await page.keyboard.press('Enter')
      await expect(page.locator(`${reached}:focus`)).toHaveCount(1)
    }
    expect(page.url()).toBe(before)
  })

  test('what shares a point at the closest zoom opens as a fan', async ({ page }) => {
    await openExplorer(page, ADDRESS)
    const key = await marks(page).evaluateAll((all) => {
      const full = all.find((mark) =>
        / incidents at (?!and)/.test(mark.getAttribute('aria-label') ?? ''),
      )
      return (full as HTMLElement | undefined)?.dataset.key ?? ''
    })
    const [lon, lat] = key.split(',')
    await openExplorer(page, `/?at=18/${lat}/${lon}`)
    // The map comes to rest first: moving closes what is open.
    await page.waitForLoadState('networkidle')
    const shared = surface(page).locator(`[data-key="${key}"]`)
    const count = Number(await shared.getAttribute('data-incidents'))
    await shared.click()
    await expect(surface(page).locator('[data-key^="fan/"]')).toHaveCount(count)
    await page.keyboard.press('Escape')
    await expect(surface(page).locator('[data-key^="fan/"]')).toHaveCount(0)
  })

  test('a map that is taken away while it zooms leaves no fault', async ({ page }) => {
    await openExplorer(page)
    await surface(page).focus()
    // In the very moment: it zooms for a quarter of a second, and is looked at before it begins.
    await page.evaluate(() => {
      const takenAway = new Promise<void>((resolve) => {
        const look = new MutationObserver(() => {
          if (!document.querySelector('.leaflet-zoom-anim')) return
          look.disconnect()
          const { state } = window.history
          window.history.pushState(state, '', '?data=mine.csv;1;2020-01-01;2020-01-02')
          window.dispatchEvent(new PopStateEvent('popstate', { state }))
          resolve()
        })
        look.observe(document.body, { attributeFilter: ['class'], subtree: true })
      })
      Object.assign(window, { takenAway })
    })
    await page.keyboard.press('+')
    await page.evaluate(() => (window as unknown as { takenAway: Promise<void> }).takenAway)
    await expect(page.getByRole('heading', { name: 'This address needs a file' })).toBeVisible()
    // Leaflet's timer is of 250 ms: what it does comes before what waits longer.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  })

  test('the next world is no bare water', async ({ page }) => {
    await openExplorer(page, '/?at=2/30/44')
    await expect(marks(page).first()).toBeVisible()
    const count = await marks(page).count()
    await surface(page).focus()
    for (let i = 0; i < 14; i++) await page.keyboard.press('Shift+ArrowRight')
    await expect
      .poll(() =>
        marks(page).evaluateAll((all) => {
          const boxes = all.map((mark) => mark.getBoundingClientRect())
          return boxes.filter(({ x }) => x > 0 && x < window.innerWidth).length
        }),
      )
      .toBe(count)
    await expect(page).toHaveURL(/at=2\//)
  })
})

test.describe('in forced colours', () => {
  test.use({ viewport: { width: 1440, height: 900 } })

  test('the selected mark alone has a ring', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await openExplorer(page, `/?at=7/33.9/43.6&incident=2020-01-08-ain-al-asad-missiles`)
    await expect(marks(page).first()).toBeVisible()
    const ringed = await marks(page).evaluateAll(
      (all) =>
        all.filter((mark) => getComputedStyle(mark, '::before').borderTopWidth !== '0px').length,
    )
    expect(ringed).toBeLessThanOrEqual(1)
  })
})
