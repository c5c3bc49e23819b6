import type { Locator } from 'playwright/test'
import type { Size } from '@/geo/scene/map/map-frame'
import { storyLaunchOptions } from './browser.mjs'
import { drawnElements, overlapping, unreadable, writtenOnMap } from './drawn'
import {
  DIALOG,
  expect,
  expectAccessible,
  expectNotWider,
  headButton,
  openExplorer,
  openFilter,
  openPanel,
  PANEL,
  test,
} from './story'

/* A reader whose browser has text twice as large as it comes. */

const args = [
  ...storyLaunchOptions.args,
  '--blink-settings=defaultFontSize=32,defaultFixedFontSize=26',
]

const TAJI = '2020-03-11-camp-taji-rockets'

/** Titles of the list and of the dataset, which are whole where they are pointed at or opened; the strip of the legend, whose entries are whole or not there; the map, which is drawn beyond its edges. */
const MAY_BE_CUT =
  '#incidents li, header h1, [data-print="legend"], [data-print="map"] > :first-child'

/** Fails where a part of the page is wider than its room, or something in it lies on something else or is cut. */
async function expectRoomForAll(part: Locator): Promise<void> {
  await expectNotWider(part)
  await expect.poll(() => unreadable(part, MAY_BE_CUT)).toEqual([])
}

/** Tells, for each size of a screen, that everything has room. */
export function tellOfLargeText(sizes: readonly Size[]): void {
  // The last that is run, for its browser is another one: what each worker can take of it, it takes.
  test.describe.configure({ mode: 'parallel' })
  test.use({ keepsPage: true, launchOptions: { ...storyLaunchOptions, args } })

  for (const viewport of sizes) {
    test.describe(`at ${viewport.width}×${viewport.height}`, () => tellAt(viewport))
  }
}

function tellAt(viewport: Size): void {
  test.use({ viewport, hasTouch: viewport.width < 500 })

  test('all that is said finds room, on the map too', async ({ page }) => {
    await openExplorer(page)
    await expect(page.locator('#ledger-plot')).toBeVisible()
    await expect(writtenOnMap(page).first()).toBeVisible()
    await expectRoomForAll(page.locator('html'))
    expect(overlapping(await drawnElements(writtenOnMap(page), 4))).toEqual([])
    await expectAccessible(page)
  })

  test('what is opened has room for what it says', async ({ page }) => {
    await openExplorer(page, `/?incident=${TAJI}`)
    await expect(page.getByRole('group', { name: /one axis$/ }).first()).toBeVisible()
    await expectRoomForAll(page.locator(PANEL))
    await page.getByRole('button', { name: 'Close' }).click()
    for (const number of ['cluster', 'answer', 'map', 'killed'] as const) {
      await expectRoomForAll(await openPanel(page, number))
      await page.locator(PANEL).getByRole('button', { name: 'Close' }).click()
    }
    for (const filter of ['Dates', 'Act', 'Target', 'Standing', 'More']) {
      await openFilter(page, filter)
      await expectRoomForAll(page.locator(':popover-open'))
      await page.keyboard.press('Escape')
    }
    for (const name of ['Open data…', 'Share', /^Export/]) {
      await (await headButton(page, name)).click()
      await expect(page.locator(DIALOG)).toBeVisible()
      await expectRoomForAll(page.locator(DIALOG))
      await expectAccessible(page, DIALOG)
      await page.keyboard.press('Escape')
    }
  })
}
