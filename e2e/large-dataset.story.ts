import type { Page } from 'playwright/test'
import { openDataset } from '@/data/sources/datasets'
import { loadDataset } from '@/data/sources/postgis/load'
import { migrate } from '@/data/sources/postgis/migrate'
import { tableOfRows } from '@/geo/fixtures/rows-table'
import { smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import { withWords } from '@/geo/formats/read/search-words'
import { formatDay } from '@/geo/time/time'
import { findPostgres, PostgresCluster } from '@/scripts/test-clients/postgres.mjs'
import { type OwnApp, startApp } from './own-app'
import { expect, inWords, stepThrough } from './story'
import { withApp } from './with-datasets'

const found = findPostgres()

const ROWS = 6_000
const FIRST_DAY = 18_000
const DAYS = 400

/** The app with a dataset in a database of its own, which is too large for a browser as it is set. */
async function startLarge(): Promise<OwnApp | null> {
  if ('missing' in found) return null
  const cluster = await PostgresCluster.create(found.programs)
  try {
    await fill(cluster.url)
    const settings = { RIPOSTE_DATABASE_URL: cluster.url, RIPOSTE_BROWSER_ROWS: '1000' }
    const app = await startApp({ small: textsOf(smallDataset()) }, settings)
    return { ...app, stop: () => app.stop().finally(() => cluster.remove()) }
  } catch (error) {
    await cluster.remove()
    throw error
  }
}

const test = withApp(startLarge)

test.skip('missing' in found, 'SKIPPED: this machine has no PostGIS')

async function fill(url: string): Promise<void> {
  await migrate(url, false)
  const known = await openDataset('iraq-2019-2020')
  if (!known) throw new Error('expected a dataset')
  const rows = Array.from({ length: ROWS }, (_, i) => ({
    id: `${i}`,
    title: `Event ${i % 90}`,
    event_date: FIRST_DAY + Math.floor((i * DAYS) / ROWS),
    act: i % 3 === 0 ? 'rocket' : 'protest',
    longitude: 42 + (i % 60) / 20,
    latitude: 33 + (i % 37) / 20,
  }))
  const id = 'large'
  const period = { from: formatDay(FIRST_DAY), to: formatDay(FIRST_DAY + DAYS - 1) }
  const facts = { ...(await known.facts()), id, title: 'Many', incidents: ROWS, period }
  const table = withWords(tableOfRows(rows, {}, { id, version: '1.0.0' }))
  await loadDataset(url, { table, facts, method: null, notes: null })
}

const sentence = (page: Page) => page.getByRole('status')
const handle = (page: Page, name: string) => page.getByRole('slider', { name })

/** How many incidents there are from a day on. */
const rowsFrom = (day: string) =>
  Array.from({ length: ROWS }, (_, i) => FIRST_DAY + Math.floor((i * DAYS) / ROWS)).filter(
    (each) => formatDay(each) >= day,
  ).length

async function open(page: Page, query = '') {
  await page.goto(`/large${query}`)
  await expect(sentence(page)).toContainText('6,000 incidents')
  await expect(handle(page, 'Start of range')).toBeVisible()
}

/** The first day that the address names. */
const fromIn = (page: Page) => new URL(page.url()).searchParams.get('from') ?? ''

test('the dates are dragged on the histogram, and numbers, address and map follow', async ({
  page,
}) => {
  await open(page)
  const box = await handle(page, 'Start of range').boundingBox()
  if (!box) throw new Error('expected a handle')
  const [x, y] = [box.x + box.width - 4, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 150, y, { steps: 12 })
  await page.mouse.up()
  await expect.poll(() => fromIn(page)).not.toBe('')
  // The address may be of an earlier moment of the drag until it has come to rest.
  await expect(async () => {
    await expect(sentence(page)).toContainText(
      `${inWords(rowsFrom(fromIn(page)))} of 6,000 incidents`,
      { timeout: 500 },
    )
  }).toPass()
  await expect(page.getByLabel('From')).toHaveValue(fromIn(page))
  await expect(page.getByRole('region', { name: 'Map' })).toBeVisible()
  await stepThrough(page, 'back')
  await expect(sentence(page)).toContainText(/^6,000 incidents/)
})

test('the dates are moved by keys', async ({ page }) => {
  await open(page)
  await handle(page, 'Start of range').focus()
  await page.keyboard.press('PageUp')
  await expect.poll(() => fromIn(page)).toBe('2019-05-01')
  await expect(sentence(page)).toContainText(`${inWords(rowsFrom('2019-05-01'))} of 6,000`)
})

test('the newest question wins: what comes late is never shown', async ({ page }) => {
  await open(page)
  const held: (() => void)[] = []
  await page.route('**/counts.json*', async (route) => {
    if (held.length === 0) await new Promise<void>((resolve) => held.push(resolve))
    await route.continue().catch(() => undefined)
  })
  await handle(page, 'Start of range').focus()
  await page.keyboard.press('PageUp')
  await expect(sentence(page)).toHaveText('Counting…')
  await expect.poll(() => held.length).toBe(1)
  await page.keyboard.press('PageUp')
  await expect.poll(() => fromIn(page)).toBe('2019-06-01')
  const newest = `${inWords(rowsFrom('2019-06-01'))} of 6,000`
  await expect(sentence(page)).toContainText(newest)
  for (const release of held) release()
  await page.waitForLoadState('networkidle')
  await expect(sentence(page)).toContainText(newest)
})

test('where the counts do not come it says so, and asks again when it is told to', async ({
  page,
  watch,
}) => {
  await open(page)
  watch.allow('503')
  await page.route('**/counts.json*', (route) => route.fulfill({ status: 503 }))
  await handle(page, 'End of range').focus()
  await page.keyboard.press('PageDown')
  const alert = page.getByRole('alert').filter({ hasText: 'could not be counted' })
  await expect(alert).toBeVisible()
  await page.unroute('**/counts.json*')
  const tooSlow = { status: 503, json: { reason: 'too-slow' } }
  await page.route('**/counts.json*', (route) => route.fulfill(tooSlow))
  await alert.getByRole('button').click()
  await expect(alert).toContainText('took too long')
  await page.unroute('**/counts.json*')
  await alert.getByRole('button').click()
  await expect(sentence(page)).toContainText('of 6,000 incidents')
})

test.describe('by finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } })

  test('an end of the dates is dragged', async ({ page }) => {
    await open(page)
    const box = await handle(page, 'End of range').boundingBox()
    if (!box) throw new Error('expected a handle')
    const [x, y] = [box.x + 4, box.y + box.height / 2]
    const client = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', to?: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: to === undefined ? [] : [{ x: to, y }],
      })
    await touch('touchStart', x)
    for (const by of [15, 40, 80, 120]) await touch('touchMove', x - by)
    await touch('touchEnd')
    await expect.poll(() => new URL(page.url()).searchParams.get('to')).not.toBeNull()
    await expect(sentence(page)).toContainText('of 6,000 incidents')
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('dates are a form, whose empty fields are open', async ({ page }) => {
    await page.goto('/large?act=rocket')
    await expect(sentence(page)).toContainText('2,000 of 6,000 incidents')
    await page.getByLabel('Search').fill('event 3')
    await page.getByRole('button', { name: 'Narrow' }).click()
    await expect(page).toHaveURL(/from=&to=&q=event\+3/)
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(sentence(page)).toContainText('of 6,000 incidents')
  })
})
