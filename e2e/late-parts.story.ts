import type { Locator, Page } from 'playwright/test'
import { openLedger } from './ledger-page'
import {
  answerTo,
  dateField,
  expect,
  expectAccessible,
  filterOption,
  listItems,
  openExplorer,
  openFilter,
  sentence,
  stepThrough,
  test,
} from './story'

/*
 * Parts of the screen load when they are first wanted. The network may be gone by then, or the app
 * be another one: what does not come fails alone, says so, and comes when it can.
 */
const SCRIPTS = '**/_next/static/chunks/**'

const DIALOGS: readonly { button: string | RegExp; said: string; dialog: string | RegExp }[] = [
  { button: 'Share', said: 'Share could not be loaded.', dialog: 'Share' },
  { button: /^Export \d/, said: 'Export could not be loaded.', dialog: /^Export/ },
]

const failure = (page: Page, said: string) =>
  page.getByRole('alert').filter({ hasText: new RegExp(`(^|\\.\\s+)${said}`) })
const box = (page: Page, said: string) =>
  page
    .locator('div')
    .filter({ has: failure(page, said) })
    .last()

test.beforeEach(({ watch }) => {
  for (const text of [
    'Failed to load',
    'ERR_INTERNET_DISCONNECTED',
    'ChunkLoadError',
    'NotLoaded',
  ]) {
    watch.allow(text)
  }
})

test('what is first opened offline says so, everything else works, and it opens when the network is back', async ({
  page,
  context,
}) => {
  await openLedger(page)
  for (const { button, said, dialog } of DIALOGS) {
    await test.step(`the dialog ${button}`, async () => {
      const opens = page.getByRole('button', { name: button })
      await expectLate(page, said, opens, page.getByRole('dialog', { name: dialog }))
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog', { name: dialog })).toBeHidden()
    })
  }
  await test.step('a panel', () => expectPanelsLate(page))
  await test.step('an incident', async () => {
    await page.keyboard.press('Escape')
    await context.setOffline(true)
    await listItems(page).first().click()
    const said = 'The incident could not be loaded.'
    await expect(failure(page, said)).toBeVisible()
    await expectScreenWorks(page)
    await box(page, said).getByRole('button', { name: 'Close' }).click()
    await expect(failure(page, said)).toHaveCount(0)
    await expect(page).not.toHaveURL(/incident=/)
    // Another click is another try, with nothing to be dismissed first.
    await context.setOffline(false)
    await listItems(page).first().click()
    await expect(page.getByRole('tab', { name: 'Cite' })).toBeVisible()
  })
})

/** A dialog that is opened offline is told of at every try, and comes when the network is back. */
async function expectLate(page: Page, said: string, opens: Locator, opened: Locator) {
  await page.context().setOffline(true)
  await opens.click()
  await expect(failure(page, said)).toBeVisible()
  await expectScreenWorks(page)
  await box(page, said).getByRole('button', { name: 'Try again' }).click()
  await expect(failure(page, said)).toBeVisible()
  await page.context().setOffline(false)
  await box(page, said).getByRole('button', { name: 'Try again' }).click()
  await expect(opened).toBeVisible()
  await expect(failure(page, said)).toHaveCount(0)
}

/** A panel that is opened offline, and the dialog that it leads to. */
async function expectPanelsLate(page: Page) {
  const leads = page.getByRole('button', { name: 'More than chance?' })
  for (const [said, opens, opened] of [
    [
      'The panel could not be loaded.',
      sentence(page).getByRole('button', { name: 'cluster' }),
      leads,
    ],
    [
      'The test for more than chance could not be loaded.',
      leads,
      page.getByRole('dialog', { name: /chance/i }),
    ],
  ] as const) {
    await page.context().setOffline(true)
    await opens.click()
    await expect(failure(page, said)).toBeVisible()
    await page.context().setOffline(false)
    await box(page, said).getByRole('button', { name: 'Try again' }).click()
    await expect(opened).toBeVisible()
    await expect(failure(page, said)).toHaveCount(0)
  }
}

test('after the app was replaced a part that is gone says that the page is old, and a reload mends it', async ({
  page,
}) => {
  await openLedger(page)
  await page.route(SCRIPTS, (route) => route.fulfill({ status: 404, body: 'Not found' }))
  await page.route('**/version.json', (route) =>
    route.fulfill({ json: { app: 'another build', datasets: {} } }),
  )
  await (await dateField(page, 'From')).fill('2020-03-11')
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const said = 'This site was updated after the page was opened.'
  await expect(failure(page, said)).toBeVisible()
  await expectScreenWorks(page)
  await expectAccessible(page)
  await page.unroute(SCRIPTS)
  await box(page, said).getByRole('button', { name: 'Reload the page' }).click()
  await expect(await dateField(page, 'From')).toHaveValue('2020-03-11')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible()
})

test.describe('in any page', () => {
  test.use({ keepsPage: true })

  test('the running app is the one that the page names', async ({ page, request }) => {
    await openExplorer(page)
    const answer = await request.get('/version.json')
    expect(answer.headers()['cache-control']).toBe('no-cache')
    const { app, datasets } = await answer.json()
    await expect(page.locator('html')).toHaveAttribute('data-app', app)
    expect(datasets['iraq-2019-2020']).toMatch(/^\d+\.\d+\.\d+$/)
  })
})

test('without the map and the timeline there are the sentence, the filters and the list, and each comes at a click', async ({
  page,
}) => {
  const late = /leaflet-container|is justified with/
  await page.route(`${SCRIPTS}.js`, async (route) => {
    const response = await answerTo(route)
    const isPart = late.test(await response.text())
    return isPart ? route.abort() : route.fulfill({ response })
  })
  await page.goto('/iraq-2019-2020')
  await expect(failure(page, 'The map could not be loaded.')).toBeVisible()
  await expect(failure(page, 'The timeline could not be loaded.')).toBeVisible()
  await openFilter(page, 'Act')
  await page.getByRole('button', { name: 'Act: none' }).click()
  await expect(sentence(page)).toContainText(/^0 of/)
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await expect(listItems(page).first()).toBeVisible()
  await expectAccessible(page)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  for (const said of ['The map could not be loaded.', 'The timeline could not be loaded.']) {
    await box(page, said).getByRole('button', { name: 'Try again' }).click()
    await expect(failure(page, said)).toHaveCount(0)
  }
  await expect(page.getByRole('group', { name: /^Map surface/ })).toBeVisible()
  await expect(page.getByRole('slider').first()).toBeVisible()
})

test('a screen that breaks leaves the list that the server wrote, and can be tried again', async ({
  page,
  watch,
}) => {
  watch.allow('no media')
  await page.addInitScript(() => {
    const real = window.matchMedia.bind(window)
    let isBroken = true
    window.matchMedia = (query) => {
      if (isBroken) throw new Error('no media')
      return real(query)
    }
    window.addEventListener('mend', () => {
      isBroken = false
    })
  })
  await page.goto('/iraq-2019-2020')
  const said = 'The map and the filters broke.'
  await expect(failure(page, said)).toBeVisible()
  await expect(page.getByRole('link', { name: /Soleimani/ }).first()).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new Event('mend')))
  await box(page, said).getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('searchbox', { name: 'Search incidents' })).toBeVisible()
})

test('where no worker can be made the sentence says so, and a click computes the clusters', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const Real = window.Worker
    const noWorker = function Worker() {
      throw new DOMException('Workers are switched off', 'SecurityError')
    }
    window.Worker = noWorker as unknown as typeof Worker
    window.addEventListener('mend', () => {
      window.Worker = Real
    })
  })
  await openExplorer(page, '/iraq-2019-2020?days=30')
  await expect(sentence(page)).toContainText('clusters that could not be computed')
  await page.evaluate(() => window.dispatchEvent(new Event('mend')))
  await page.getByRole('button', { name: 'Compute the clusters again' }).click()
  await expect(sentence(page)).toContainText(/(\d+ clusters?|no cluster)/)
})

const TABLE = '**/iraq-2019-2020/table/**'

const BROKEN: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  truncated: (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1),
  malformed: (bytes: Buffer) => Buffer.from(bytes).fill(7, bytes.length >> 2),
  'no table': () => Buffer.from('<!doctype html><title>Log in to the network</title>'),
  empty: () => Buffer.alloc(0),
}

test('a table that is broken in any way is told, and fetched again at a click', async ({
  page,
}) => {
  for (const [name, broken] of Object.entries(BROKEN)) {
    await page.route(TABLE, async (route) => {
      const response = await answerTo(route)
      await route.fulfill({ response, body: broken(await response.body()) })
    })
    await page.goto('/iraq-2019-2020')
    const said = 'The incidents could not be loaded.'
    await expect(failure(page, said), name).toBeVisible()
    await expect(page.getByRole('link', { name: /Soleimani/ }).first()).toBeVisible()
    await page.unroute(TABLE)
    await box(page, said).getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('searchbox', { name: 'Search incidents' })).toBeVisible()
  }
})

/** The filters, the sentence and the list still answer. */
async function expectScreenWorks(page: Page): Promise<void> {
  const before = (await sentence(page).textContent()) ?? ''
  await (await filterOption(page, 'Standing', /^Denied/)).uncheck()
  await expect(sentence(page)).not.toHaveText(before)
  await stepThrough(page, 'back')
  await expect(sentence(page)).toHaveText(before)
  await expect(listItems(page).first()).toBeVisible()
}
