import type { Locator, Page } from 'playwright/test'
import { expect, fillMenus, listItems, openExplorer, rowCount, sentence, shownCount } from './story'

/*
 * The ledger as a reader has it: two sliders, a plot to drag in, and what must follow. Places in the
 * plot are found from where the sliders stand, not from how the product computes its scale.
 */
export const timeline = (page: Page) => page.getByRole('group', { name: 'Timeline', exact: true })
/** All of the ledger, for axe. */
export const LEDGER = '[data-print="ledger"]'
export const plot = (page: Page) => page.locator('#ledger-plot')
export const startSlider = (page: Page) => page.getByRole('slider', { name: 'Start of range' })
export const endSlider = (page: Page) => page.getByRole('slider', { name: 'End of range' })
/** The mark of an incident in the ledger, by how its name begins. */
export const mark = (page: Page, title: string) =>
  plot(page).getByRole('link', { name: new RegExp(`^${title}`) })
export const mapMark = (page: Page, title: string) =>
  page
    .getByRole('region', { name: 'Map', exact: true })
    .getByRole('button', { name: new RegExp(`^${title}`) })
export const overview = (page: Page) =>
  page.getByRole('scrollbar', { name: 'Visible part of the timeline' })

/** The first and the last day of the data. */
export const FIRST = '2019-10-30'
export const LAST = '2020-03-29'

const MS_PER_DAY = 86_400_000
export const dayOf = (iso: string) => Date.parse(iso) / MS_PER_DAY
const inWords = (iso: string) =>
  new Date(iso).toLocaleDateString('en-GB', {
    ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  })

/** Opens an address and waits for the ledger with its letters, which make room for themselves. */
export async function openLedger(page: Page, address = '/'): Promise<void> {
  await openExplorer(page, address)
  await expect(startSlider(page)).toBeAttached()
  // Marks, or bars where there is no room for them.
  await expect(plot(page).locator('a[data-row], svg[role="img"]').first()).toBeAttached()
  await page.evaluate(() => document.fonts.ready)
  await plot(page).scrollIntoViewIfNeeded()
}

/** Where the plot is on the screen, and where a day is in it; both sliders must be in view. */
export interface TimeAxis {
  readonly top: number
  readonly height: number
  /** The middle of a day, or another part of it. */
  readonly xOf: (iso: string, part?: number) => number
  readonly perDay: number
}

export async function timeAxis(page: Page): Promise<TimeAxis> {
  const [start, end] = [await barOf(startSlider(page)), await barOf(endSlider(page))]
  const box = await plot(page).boundingBox()
  const perDay = (end.x - start.x) / (end.day + 1 - start.day)
  return {
    top: box?.y ?? 0,
    height: box?.height ?? 0,
    perDay,
    xOf: (iso, part = 0.5) => start.x + (dayOf(iso) - start.day + part) * perDay,
  }
}

/** The bar of a slider: its middle, and the day it stands for. */
export async function barOf(slider: Locator): Promise<{ x: number; y: number; day: number }> {
  return slider.evaluate((element) => {
    const bar = element.querySelector('rect:last-of-type')?.getBoundingClientRect()
    return {
      x: (bar?.x ?? 0) + (bar?.width ?? 0) / 2,
      y: (bar?.y ?? 0) + (bar?.height ?? 0) / 2,
      day: Number(element.getAttribute('aria-valuenow')),
    }
  })
}

/** The dates are these in the fields, the sliders, the sentence and the address. */
export async function expectDates(page: Page, from: string, to: string): Promise<void> {
  await fillMenus(page)
  await expect(page.getByLabel('From', { exact: true })).toHaveValue(from)
  await expect(page.getByLabel('To', { exact: true })).toHaveValue(to)
  await expect(startSlider(page)).toHaveAttribute('aria-valuenow', String(dayOf(from)))
  await expect(endSlider(page)).toHaveAttribute('aria-valuenow', String(dayOf(to)))
  const words = from === to ? inWords(from) : `${inWords(from)} – ${inWords(to)}`
  if ((await shownCount(page)) > 0) await expect(sentence(page)).toContainText(words)
  await expect
    .poll(() => {
      const { searchParams } = new URL(page.url())
      return [searchParams.get('from') ?? FIRST, searchParams.get('to') ?? LAST]
    })
    .toEqual([from, to])
}

/** List and map show every row, and the ledger says as many incidents as the sentence. */
export async function expectAllFollow(page: Page): Promise<number> {
  const shown = await shownCount(page)
  await expect(timeline(page).getByText(new RegExp(`(^|\\D)${shown} incidents?$`))).toBeVisible()
  await expectAllRows(page)
  return shown
}

/** List and map show every row that a file would have. */
export async function expectAllRows(page: Page): Promise<void> {
  const rows = await rowCount(page)
  await expect(listItems(page)).toHaveCount(rows)
  const list = page.getByRole('list', { name: 'Incidents' }).getByRole('listitem')
  const notPlaced = await list.filter({ hasText: /not on the map/ }).count()
  await expect.poll(() => onMap(page)).toBe(rows - notPlaced)
}

/** Incidents on the map: one for a mark, and as many as it says for a stack. What is enlarged beside it is there already. */
async function onMap(page: Page): Promise<number> {
  const marks = page.locator('.leaflet-container [data-incidents]')
  const counts = await marks.evaluateAll((all) =>
    all.map((element) => Number((element as HTMLElement).dataset.incidents)),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

export type Point = readonly [x: number, y: number]

/** Moves the mouse with its button down; `onTheWay` runs before it is let go. */
export async function drag(
  page: Page,
  [from, to]: readonly [Point, Point],
  onTheWay?: () => Promise<void>,
): Promise<void> {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move(...to, { steps: 6 })
  await onTheWay?.()
  await page.mouse.up()
}

/** Fingers that go down, move in steps, and come up again. */
export async function swipe(page: Page, fingers: readonly (readonly [Point, Point])[]) {
  const session = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : fingers.map(([from, to], id) => ({
              id,
              x: from[0] + (to[0] - from[0]) * part,
              y: from[1] + (to[1] - from[1]) * part,
            })),
    })
  await send('touchStart', 0)
  for (let step = 1; step <= 8; step++) await send('touchMove', step / 8)
  await send('touchEnd', 1)
  await session.detach()
}

/** Two weeks and a half in January, which everything below starts from. */
export const JANUARY = '/iraq-2019-2020?from=2020-01-03&to=2020-01-20'
export const K1 = 'Rocket attack on K-1 base'
export const TAJI = 'Rocket attack on Camp Taji kills'
export const ERBIL = 'Missiles toward Erbil'

export const button = (page: Page, name: string) =>
  timeline(page).getByRole('button', { name, exact: true })
export const litRow = (page: Page) =>
  page.getByRole('list', { name: 'Incidents' }).locator('li[data-lit="true"]')
export const ring = (page: Page, kind: 'lit' | 'selected') =>
  plot(page).locator(`circle[data-kind="${kind}"]`)
export const panelOf = (page: Page, title: string) =>
  page.getByRole('region', { name: new RegExp(`^${title}`) })

/** A ring of the ledger is round the mark of this incident. */
export async function expectRingAt(page: Page, kind: 'lit' | 'selected', title: string) {
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
