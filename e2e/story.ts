import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOnly } from 'axe-core'
import {
  type APIResponse,
  test as base,
  type Locator,
  type Page,
  type Route,
} from 'playwright/test'
import { clearKept, KeptPages, type PageLook, showInKept } from './kept-pages'
import { expect } from './patient-expect'

/*
 * What every story is held to: no request to another host, no error in the console or on the page,
 * no report of the content security policy. A story that means to cause one says so.
 */
const AXE = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')}
axe.configure({ noHtml: true })`

/** WCAG 2.2 A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export interface Watch {
  /** Everything that went wrong so far. */
  readonly faults: readonly string[]
  /** Lets faults pass whose text contains this. */
  readonly allow: (text: string) => void
}

interface StoryOptions {
  /** Whether the story may have a page in which others were told: it opens the explorer by `openExplorer`, and puts nothing before its first script. */
  readonly keepsPage: boolean
  /** Runs in every page before its own scripts. */
  readonly firstScript: string
}

interface StoryFixtures extends StoryOptions {
  readonly watch: Watch
  /** What only another context can have otherwise. */
  readonly pageKind: string
  readonly pageLook: PageLook
}

export const test = base.extend<StoryFixtures, { keptPages: KeptPages }>({
  keepsPage: [false, { option: true }],
  firstScript: ['', { option: true }],
  keptPages: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here
    async ({}, use) => use(new KeptPages()),
    { scope: 'worker' },
  ],
  pageKind: async (
    {
      baseURL,
      viewport,
      hasTouch,
      isMobile,
      locale,
      timezoneId,
      javaScriptEnabled,
      permissions,
      firstScript,
    },
    use,
  ) => {
    // A phone's page is laid out for the size that it was made with.
    const screen = [isMobile && viewport, hasTouch]
    const given = [javaScriptEnabled, permissions, firstScript]
    await use(JSON.stringify([baseURL, screen, locale, timezoneId, given]))
  },
  pageLook: async ({ viewport, colorScheme, forcedColors }, use) =>
    use({ viewport, colorScheme, forcedColors }),
  context: async (
    { browser, keptPages, keepsPage, firstScript, baseURL, pageKind, pageLook },
    use,
  ) => {
    const make = async () => {
      const context = await browser.newContext()
      await context.addInitScript(throwViolations)
      if (firstScript) await context.addInitScript(firstScript)
      return context
    }
    if (keepsPage) {
      const context = await keptPages.take(pageKind, originOf(baseURL), pageLook, make)
      await use(context)
      await keptPages.giveBack(context)
    } else {
      const context = await make()
      await use(context)
      await context.close()
    }
  },
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
  watch: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = []
      const allowed: string[] = []
      watchPage(page, new URL(baseURL ?? '').host, (fault) => faults.push(fault))
      await use({ faults, allow: (text) => allowed.push(text) })
      await clearKept(page)
      const left = faults.filter((fault) => !allowed.some((text) => fault.includes(text)))
      expect(left, 'the page stays quiet and asks nobody else').toEqual([])
    },
    { auto: true },
  ],
})

const originOf = (address = '') => new URL(address).origin

/** Makes an error of the page of what the content security policy refuses. */
function throwViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    throw new Error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
  })
}

/** What only a page that is slow to come to use it says of a file that was asked for ahead. */
const SLOW = /was preloaded using link preload but not used within a few seconds/

function watchPage(page: Page, host: string, report: (fault: string) => void): void {
  page.on('console', (message) => {
    const isFault = message.type() === 'error' || message.type() === 'warning'
    if (isFault && !SLOW.test(message.text())) {
      report(`console: ${message.text()} (${message.location().url})`)
    }
  })
  page.on('pageerror', (error) => report(`error: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.host !== host) report(`foreign: ${request.url()}`)
  })
}

/** Waits until nothing fades, glides or pans any more: half faded in, nothing has its contrast. */
async function expectAtRest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isMoving = ({ playState, effect }: Animation) =>
      playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY
    const isPanning = document.querySelector('.leaflet-pan-anim, .leaflet-zoom-anim')
    return !isPanning && !document.getAnimations().some(isMoving)
  })
}

/** Parts of the screen that open over it or beside it: what is behind an open one is seen by the stories of what is behind. */
export const PANEL = '[data-print="panel"]'
export const DIALOG = 'dialog[open]'

/** Fails with every violation of WCAG 2.2 AA that axe finds on the page, or in a part of it, once it is at rest. */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  expect(await violations(page, within, { type: 'tag', values: RULES })).toEqual([])
}

/** The same in both colour schemes, of which the second changes colours alone. */
export async function expectAccessibleByDayAndNight(page: Page, within = 'html'): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectAccessible(page, within)
  await page.emulateMedia({ colorScheme: 'dark' })
  const contrast: RunOnly = { type: 'rule', values: ['color-contrast'] }
  expect(await violations(page, within, contrast)).toEqual([])
}

async function violations(page: Page, within: string, runOnly: RunOnly): Promise<string[]> {
  await expectAtRest(page)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return page.evaluate(
    async ([part, only]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const result = await axe.run(part, { runOnly: only, resultTypes: ['violations'] })
      return result.violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join(' | ')}`,
      )
    },
    [within, runOnly] as const,
  )
}

/** Fails where a part stays wider than it has room; what follows a change of size may take a moment. */
export async function expectNotWider(part: Locator): Promise<void> {
  const excess = () => part.evaluate((element) => element.scrollWidth - element.clientWidth)
  await expect.poll(excess, { message: 'pixels too wide' }).toBeLessThanOrEqual(0)
}

/**
 * Opens an address and waits until the map has its marks and the sentence is there. In a page that is
 * kept, the screen alone is built anew.
 */
export async function openExplorer(page: Page, address = '/'): Promise<void> {
  if (!(await showInKept(page, address))) await page.goto(address)
  // In the frame in which they come, and not half a second later.
  await page.waitForFunction(() =>
    ['.leaflet-container', 'input[type="search"]'].every((part) => document.querySelector(part)),
  )
  await expect(page.getByRole('region', { name: 'Map', exact: true })).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Search incidents' })).toBeVisible()
}

/**
 * Goes a step through the history of a page that stays. Playwright's own asks the browser, which may not
 * have heard yet of what the page has just written, and then goes a step too far.
 */
export const stepThrough = (page: Page, way: 'back' | 'forward'): Promise<void> =>
  page.evaluate(async (direction) => {
    await window.navigation[direction]().finished
  }, way)

/** What the app answers to a request of a page; asked again where the app has just closed the connection, as it does with one that rests. */
export const answerTo = (route: Route): Promise<APIResponse> => route.fetch({ maxRetries: 3 })

/** A file of the reader's with this content, as a field for files takes it. */
export const fileOf = (name: string, text: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
})

/** Opens the dialog in which a file is chosen. */
export async function openDataDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Open data…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open data' })
  await expect(dialog.getByLabel('Choose a file')).toBeVisible()
  return dialog
}

/** Chooses a file in that dialog, which it opens: one with this text, or without one the file at a path. */
export async function chooseFile(page: Page, name: string, text?: string): Promise<Locator> {
  const dialog = await openDataDialog(page)
  const file = text === undefined ? name : fileOf(name, text)
  await dialog.getByLabel('Choose a file').setInputFiles(file)
  return dialog
}

/** A whole number as the pages write it. */
export const inWords = (value: number) => value.toLocaleString('en-GB')

/** The result sentence. */
export const sentence = (page: Page) =>
  page.getByRole('status').filter({ hasText: /^([\d,]+ of )?[\d,]+ incidents?/ })

/** How many incidents the sentence says are shown. */
export async function shownCount(page: Page): Promise<number> {
  const text = (await sentence(page).textContent()) ?? ''
  return Number(/^[\d,]+/.exec(text)?.[0].replaceAll(',', ''))
}

/** How many rows are shown: a split incident is several. The head says how many a file would have. */
export async function rowCount(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: /^Export [\d,]+ rows?$/, includeHidden: true })
  const text = await button.textContent()
  return Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', ''))
}

/** The menus of the bar of filters, each named by its button. */
const MENUS = ['Dates', 'Act', 'Target', 'Standing', 'More']

/** Opens the menu of the bar that has a filter, its own or that of all others, and leaves an open one as it is. */
export async function openFilter(page: Page, name: string): Promise<Locator> {
  const menu = MENUS.includes(name) ? name : 'More'
  const button = page
    .getByRole('region', { name: 'Filters' })
    .getByRole('button', { name: new RegExp(`^${menu}( \\d+| narrowed)?$`) })
  if ((await button.getAttribute('aria-expanded')) !== 'true') {
    // Another menu that is open may lie over it.
    if ((await page.locator(':popover-open').count()) > 0) await page.keyboard.press('Escape')
    await button.click()
  }
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  return page.getByRole('group', { name, exact: true })
}

/** One option of a filter, in its menu. */
export async function filterOption(page: Page, filter: string, name: RegExp): Promise<Locator> {
  return (await openFilter(page, filter)).getByRole('checkbox', { name })
}

/** Has each menu of the filters opened and closed, which has its content from then on, whatever lies over its button. */
export const fillMenus = (page: Page): Promise<void> =>
  page.locator('section [popover]').evaluateAll((menus) => {
    for (const menu of menus as HTMLElement[]) {
      menu.showPopover()
      menu.hidePopover()
    }
  })

/** A bound of the dates, in its menu. */
export async function dateField(page: Page, name: 'From' | 'To'): Promise<Locator> {
  return (await openFilter(page, 'Dates')).getByLabel(name, { exact: true })
}

/** Names of the panels that the numbers below the sentence open, by the number's last word. */
const PANELS = {
  cluster: 'Clusters',
  answer: 'Answers',
  map: 'Not on the map',
  killed: 'Killed and wounded',
} as const

/** Opens the panel of a number below the sentence, and leaves an open one as it is. */
export async function openPanel(page: Page, number: keyof typeof PANELS): Promise<Locator> {
  const panel = page.getByRole('region', { name: PANELS[number], exact: true })
  if (await panel.isVisible()) return panel
  // A menu that is open may lie over it.
  await page.keyboard.press('Escape')
  await sentence(page).getByRole('button', { name: number }).click()
  await expect(panel).toBeVisible()
  return panel
}

/** A number of the clusters, in their panel. */
export async function clusterField(page: Page, name: string): Promise<Locator> {
  return (await openPanel(page, 'cluster')).getByRole('spinbutton', { name, exact: true })
}

/** A button of the head; on a small screen it waits in the menu. */
export async function headButton(page: Page, name: string | RegExp): Promise<Locator> {
  const button = page.getByRole('button', { name, exact: typeof name === 'string' })
  if (!(await button.isVisible())) await page.getByRole('button', { name: 'Menu' }).click()
  return button
}

/** The links of the list, one for each incident. */
export const listItems = (page: Page) =>
  page.getByRole('list', { name: 'Incidents' }).getByRole('link')

export { expect }
