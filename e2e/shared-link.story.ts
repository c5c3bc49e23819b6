import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright/test'
import { endSlider, openLedger, startSlider } from './ledger-page'
import {
  clusterField,
  dateField,
  expect,
  fillMenus,
  filterOption,
  listItems,
  openExplorer,
  openFilter,
  openPanel,
  sentence,
  test,
} from './story'

test.use({ keepsPage: true })

/*
 * A link that one reader copies from the Share dialog opens in the same state for another, with
 * another screen, in another time zone, and by night.
 */
test.use({
  viewport: { width: 1440, height: 900 },
  timezoneId: 'America/New_York',
  colorScheme: 'light',
  permissions: ['clipboard-read', 'clipboard-write'],
})

const OTHERS: Readonly<Record<string, BrowserContextOptions>> = {
  'a smaller screen in Auckland': {
    viewport: { width: 1024, height: 720 },
    timezoneId: 'Pacific/Auckland',
    locale: 'en-NZ',
    colorScheme: 'dark',
  },
  'a phone in Auckland': {
    viewport: { width: 390, height: 844 },
    timezoneId: 'Pacific/Auckland',
    colorScheme: 'dark',
    hasTouch: true,
    isMobile: true,
  },
}

const TAJI = 'incident=2020-03-11-camp-taji-rockets'

/** Ways to come to a state. What does not touch each other is chosen together. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'nothing chosen': async () => {},
  'dates and a search': async (page) => {
    await (await dateField(page, 'From')).fill('2019-12-27')
    await endSlider(page).focus()
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await page.getByRole('searchbox', { name: 'Search incidents' }).fill('ain al-asad & “rockets”')
    await page.getByRole('searchbox', { name: 'Search incidents' }).fill('al-asad')
  },
  'options and clusters': async (page) => {
    await (await filterOption(page, 'Act', /^Other/)).uncheck()
    await (await filterOption(page, 'Act', /^Rocket/)).uncheck()
    await (await filterOption(page, 'Standing', /^Confirmed/)).uncheck()
    await (await clusterField(page, 'Cluster radius in km')).fill('42.5')
    await (await clusterField(page, 'Minimum incidents')).fill('2')
    await (await clusterField(page, 'Days apart at most')).fill('9')
  },
  'none of a kind': async (page) => {
    await page.getByRole('combobox', { name: 'Order of the list' }).selectOption('Gravest first')
    await openFilter(page, 'Target')
    await page.getByRole('button', { name: 'Target: none' }).click()
  },
  'an incident without clusters': async (page) => {
    await (await openPanel(page, 'cluster')).getByRole('checkbox', { name: 'Show' }).uncheck()
    await listItems(page).filter({ hasText: 'kills Qassem Soleimani' }).click()
    await expect(page.getByRole('region', { name: /kills Qassem Soleimani/ })).toBeVisible()
  },
  'a chain': async (page) => {
    await openExplorer(page, `/iraq-2019-2020?${TAJI}`)
    await page.getByRole('tab', { name: /^Chain/ }).click()
    await page.getByRole('button', { name: 'Show only this chain' }).click()
    await expect(page.getByText('Only one chain is shown.')).toBeVisible()
  },
  everything: async (page) => {
    await openExplorer(
      page,
      `/iraq-2019-2020?from=2019-12-01&to=2020-03-20&act=rocket,airstrike&q=taji&km=60&min=2&at=8/34.10/43.60&${TAJI}`,
    )
    await startSlider(page).focus()
    await page.keyboard.press('ArrowRight')
  },
}

test.beforeEach(async ({ page }) => {
  await openLedger(page)
})

/** One of the others in turn; both where all is chosen. */
const othersFor = (name: string, nth: number) => {
  const others = Object.entries(OTHERS)
  return name === 'everything' ? others : others.slice(nth % 2, (nth % 2) + 1)
}

for (const [nth, [name, choose]] of Object.entries(STATES).entries()) {
  test(`${name}: the link opens the same for others`, async ({ page, browser, baseURL }) => {
    await choose(page)
    const link = await copiedLink(page)
    const wanted = await stateOf(page)
    for (const [whose, options] of othersFor(name, nth)) {
      const { other, faults, leave } = await openElsewhere(browser, whose, link, {
        ...options,
        baseURL,
      })
      const { panel, ...behind } = wanted
      await expect.poll(() => panelsOf(other), whose).toEqual(panel)
      // On a phone an open incident lies over the rest.
      if (panel.length > 0 && options.isMobile) {
        await other.getByRole('button', { name: 'Close', exact: true }).click()
      }
      await expect(sentence(other), whose).toHaveText(wanted.sentence)
      await expect(startSlider(other)).toBeAttached()
      await expect
        .poll(async () => ({ ...(await stateOf(other)), panel }), whose)
        .toEqual({
          ...behind,
          panel,
        })
      expect(faults).toEqual([])
      await leave()
    }
  })
}

test('the view of the map is the same for others', async ({ page, browser, baseURL }) => {
  const map = page.getByRole('region', { name: 'Map', exact: true })
  await map.getByRole('button', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/at=/)
  await map.getByRole('group', { name: /^Map surface/ }).focus()
  const before = page.url()
  await page.keyboard.press('ArrowUp')
  await expect(page).not.toHaveURL(before)
  const link = await copiedLink(page)
  // Where marks are, seen from the middle of the map: the same if zoom and middle are. What is
  // gathered depends on whether a finger or a mouse points.
  const wanted = await placesOf(page)
  expect(Object.keys(wanted).length).toBeGreaterThan(5)
  for (const [whose, options] of Object.entries(OTHERS)) {
    const { other, leave } = await openElsewhere(browser, whose, link, { ...options, baseURL })
    await expect
      .poll(async () => {
        const places = await placesOf(other)
        const far = Object.entries(wanted).map(([mark, [x, y]]) => {
          const [otherX, otherY] = places[mark] ?? [Number.POSITIVE_INFINITY, 0]
          return Math.hypot(otherX - x, otherY - y)
        })
        return far.toSorted((a, b) => a - b)[Math.floor(far.length / 3)]
      }, whose)
      .toBeLessThan(2)
    await leave()
  }
})

async function copiedLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  const link = await dialog.getByLabel('Link to what is on the screen').first().inputValue()
  await dialog.getByRole('button', { name: 'Copy Link to what is on the screen' }).click()
  await expect(dialog.getByRole('button', { name: /^Copied/ })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return link
}

/** The browsers of others, which have met the app before: that costs less than to meet it anew. */
const browsers = new Map<string, BrowserContext>()

/** Another reader's browser, which has nothing of this one's but the link. */
async function openElsewhere(browser: Browser, whose: string, link: string, options: object) {
  const context = browsers.get(whose) ?? (await browser.newContext({ permissions: [], ...options }))
  browsers.set(whose, context)
  const other = await context.newPage()
  const faults: string[] = []
  other.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  other.on('pageerror', (error) => faults.push(error.message))
  await openExplorer(other, link)
  const leave = async () => {
    await other.evaluate(() => localStorage.clear())
    await other.close()
  }
  return { other, faults, leave }
}

/** The incidents that are open. */
const panelsOf = (page: Page) =>
  page
    .locator('article')
    .filter({ has: page.getByRole('tab', { name: 'Cite' }) })
    .getByRole('heading', { level: 2 })
    .allTextContents()

/** What a reader sees of the state, in words. */
async function stateOf(page: Page) {
  await fillMenus(page)
  return {
    sentence: (await sentence(page).textContent()) ?? '',
    titles: await listItems(page).allTextContents(),
    dates: [
      await page.getByLabel('From', { exact: true }).inputValue(),
      await page.getByLabel('To', { exact: true }).inputValue(),
      await startSlider(page).getAttribute('aria-valuetext'),
      await endSlider(page).getAttribute('aria-valuetext'),
    ],
    unchecked: await page
      .locator('fieldset input[type="checkbox"]:not(:checked)')
      .evaluateAll((boxes) => boxes.map((box) => box.closest('label')?.textContent)),
    search: await page.getByRole('searchbox', { name: 'Search incidents' }).inputValue(),
    order: await page.getByRole('combobox', { name: 'Order of the list' }).inputValue(),
    narrowed: await page
      .getByRole('list', { name: 'What is narrowed' })
      .getByRole('listitem')
      .allTextContents(),
    panel: await panelsOf(page),
    onlyChain: await page.getByText('Only one chain is shown.').count(),
    // A link to the version that is shown needs no notice.
    notices: await page.getByText('This link was made with version').count(),
  }
}

/** How far marks are from the middle of the map. */
function placesOf(page: Page): Promise<Record<string, [x: number, y: number]>> {
  return page
    .getByRole('region', { name: 'Map', exact: true })
    .getByRole('group', { name: /^Map surface/ })
    .evaluate((map) => {
      const box = map.getBoundingClientRect()
      const marks = [...map.querySelectorAll<HTMLElement>('[data-incidents]')]
      return Object.fromEntries(
        marks.map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect()
          const fromMiddle: [number, number] = [
            x + width / 2 - (box.x + box.width / 2),
            y + height / 2 - (box.y + box.height / 2),
          ]
          return [element.dataset.key ?? '', fromMiddle]
        }),
      )
    })
}
