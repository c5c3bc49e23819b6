import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import {
  expect,
  expectAccessible,
  expectAccessibleByDayAndNight,
  expectNotWider,
  openExplorer,
  PANEL,
  test,
} from './story'

test.use({ keepsPage: true })

const BASE = '/iraq-2019-2020/incidents'
const TAJI = `${BASE}/2020-03-11-camp-taji-rockets`
const MISSILES = `${BASE}/2020-01-08-iran-missile-attack`
const BASE_HIT = `${BASE}/2020-01-08-ain-al-asad-missiles`
const BABIL = `${BASE}/2020-03-13-babil-other-strikes`

/** What a page has that no incident page may have, and what it has not that each must have. Runs in the browser. */
function faultsOf(page: Document): string[] {
  const all = [...page.querySelectorAll('body *')]
  const ids = all.map(({ id }) => id).filter(Boolean)
  const levels = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
    Number(tagName[1]),
  )
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id twice: ${id}`),
    ...levels.flatMap((level, index) =>
      level - (levels[index - 1] ?? 0) > 1 ? [`heading h${level} skips a level`] : [],
    ),
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1']),
    ...[...page.querySelectorAll(':is(a, button, summary) :is(a, button, input)')].map(
      ({ outerHTML }) => `nested: ${outerHTML}`,
    ),
    ...[...page.querySelectorAll('main table')].flatMap((table) =>
      table.querySelectorAll('thead th[scope="col"]').length > 1 ? [] : ['a table without heads'],
    ),
    ...[
      ...page.querySelectorAll('[src], link:is([rel="stylesheet"], [rel="preload"], [rel="icon"])'),
    ]
      .map((each) => each.getAttribute('src') ?? each.getAttribute('href') ?? '')
      .filter((address) => !/^\/(?!\/)/.test(address))
      .map((address) => `loads ${address}`),
    ...[...page.querySelectorAll('main [style]')].map(({ outerHTML }) => `style: ${outerHTML}`),
    ...[...page.querySelectorAll('main svg[role="img"]')].flatMap(({ outerHTML }) =>
      outerHTML.length < 15_000 ? [] : [`a map of ${outerHTML.length} bytes`],
    ),
  ]
}

const expectSound = async (page: Page) =>
  expect(await page.evaluate(`(${faultsOf})(document)`)).toEqual([])

/** A page as the server sends it, parsed by the browser and not shown: what is wrong with it, and what it says of itself. */
interface SentPage {
  readonly faults: readonly string[]
  readonly canonical: string | null
  /** Names or properties and what is said under them. */
  readonly meta: readonly (readonly [name: string, content: string])[]
  /** What it tells search engines in JSON-LD. */
  readonly linkedData: string
}

/** Asks for a page from one of the same host. */
const sentPage = (page: Page, address: string): Promise<SentPage> =>
  page.evaluate(`(async () => {
    const text = await (await fetch(${JSON.stringify(address)})).text()
    const sent = new DOMParser().parseFromString(text, 'text/html')
    const named = (each) => each.getAttribute('property') ?? each.getAttribute('name')
    return {
      faults: (${faultsOf})(sent),
      canonical: sent.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
      meta: [...sent.querySelectorAll('meta')].map((each) => [named(each), each.content]),
      linkedData: sent.querySelector('[type="application/ld+json"]')?.textContent ?? '',
    }
  })()`)

for (const address of [TAJI, MISSILES, BABIL]) {
  test(`${address} is sound, accessible and no wider than the screen, by day and by night`, async ({
    page,
  }) => {
    await page.goto(address)
    await expectSound(page)
    for (const [width, expectIt] of [
      [1280, expectAccessible],
      // The colours are the same at every width.
      [390, expectAccessibleByDayAndNight],
    ] as const) {
      await page.setViewportSize({ width, height: 844 })
      await expectIt(page)
      await expectNotWider(page.locator('html'))
    }
  })
}

test('every incident has a sound page, a canonical address and a preview that says day and standing', async ({
  page,
  request,
}) => {
  const { features } = await (await request.get('/iraq-2019-2020/incidents.geojson')).json()
  const sitemap = await (await request.get('/sitemap.xml')).text()
  await page.goto('/datasets')
  for (const { id, properties } of features) {
    const { faults, canonical, meta, linkedData } = await sentPage(page, `${BASE}/${id}`)
    const said = (name: string) => meta.filter(([each]) => each === name).map(([, text]) => text)
    expect(faults, id).toEqual([])
    expect(canonical).toMatch(new RegExp(`^http.*${BASE}/${id}$`))
    expect(sitemap).toContain(`<loc>${canonical}</loc>`)
    expect(said('og:title')).toEqual([properties.title])
    expect(said('twitter:card')).toEqual(['summary'])
    for (const name of ['og:description', 'twitter:description', 'description']) {
      const [text, ...more] = said(name).map((each) => each.toLowerCase())
      expect(more).toEqual([])
      expect(text).toContain(properties.event_date.slice(0, 4))
      expect(text).toContain(properties.standing)
      expect(text).toContain(properties.location.toLowerCase())
    }
    const data = JSON.parse(linkedData)
    expect(data).toMatchObject({ '@type': 'WebPage', name: properties.title, url: canonical })
    expect(data.about['@type']).toBe(
      properties.standing === 'denied' ? 'Claim' : data.about['@type'],
    )
    expect(data.citation.length).toBeGreaterThan(0)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, keepsPage: false })

  test('the page is read, and its citation and GeoJSON are had', async ({ page, request }) => {
    await page.goto(TAJI)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Camp Taji')
    await expect(page.getByText('Wed 11 March 2020, 19:35 local time')).toBeVisible()
    const fired = page.getByRole('table', { name: /^Rockets fired/ })
    await expect(fired.getByRole('row', { name: /Milley/ })).toContainText('30')
    const picture = page.getByRole('group', { name: /^How many rockets/ })
    await expect(picture).toBeVisible()
    await picture.getByRole('link', { name: /Milley, Rockets fired/ }).click()
    await expect(page).toHaveURL(/#figure-fired-/)
    await expect(page.locator(':target')).toContainText('Milley')
    await expect(
      page.getByRole('img', { name: 'Map: Camp Taji and its surroundings' }),
    ).toBeVisible()
    await expect(page.getByRole('button', { name: 'Copy citation' })).toBeHidden()
    for (const [name, expected] of [
      ['plain text', 'Riposte contributors ('],
      ['BibTeX', '@misc{2020-03-11-camp-taji-rockets,'],
      ['CSL-JSON', '"type": "entry"'],
    ] as const) {
      const href = await page.getByRole('link', { name, exact: true }).getAttribute('href')
      expect(await (await request.get(href ?? '')).text()).toContain(expected)
    }
    const geojson = await page.getByRole('link', { name: 'GeoJSON' }).getAttribute('href')
    expect((await (await request.get(geojson ?? '')).json()).features).toHaveLength(1)
    await page.getByRole('link', { name: 'Open on the map' }).click()
    await expect(page).toHaveURL(/incident=2020-03-11-camp-taji-rockets/)
  })
})

test('a figure that changed is told day by day', async ({ page }) => {
  await page.goto(MISSILES)
  const table = page.getByRole('table', { name: /^Wounded: .*brain injury.* in order of time/ })
  const figures = await table.locator('tbody tr > td:first-child').allTextContents()
  const numbers = figures.map((text) => Number.parseInt(text, 10))
  expect(numbers.filter((n) => n !== 100 && n !== 0)).toEqual([11, 34, 50, 64, 109, 110])
  expect(numbers[0]).toBe(0)
})

test('a part of a split incident shows the chain of the whole', async ({ page }) => {
  await page.goto(BASE_HIT)
  const chain = page.getByRole('region', { name: 'Chain' })
  await expect(chain).toContainText('Through')
  await expect(chain.getByRole('link', { name: /Soleimani/ }).first()).toBeVisible()
  await expect(chain).toContainText('after 5 days')
})

test('what is known to a governorate is an area, not a point', async ({ page }) => {
  await page.goto(BABIL)
  await expect(page.getByRole('img', { name: /outline of Babil/ })).toBeVisible()
})

test.describe('a reader who cites', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  for (const [where, open] of [
    ['page', async (page: Page) => void (await page.goto(TAJI))],
    [
      'panel',
      (page: Page) => openExplorer(page, '/iraq-2019-2020?incident=2020-03-11-camp-taji-rockets'),
    ],
  ] as const) {
    test(`copies a citation, in each format, and the link, from the ${where}`, async ({ page }) => {
      await open(page)
      if (where === 'panel') await page.getByRole('tab', { name: 'Cite' }).click()
      const said = page.locator('[aria-live]').filter({ hasText: 'Copied' })
      for (const [button, expected] of [
        ['Copy citation', /^Riposte contributors \(\d{4}\): “Rocket attack on Camp Taji.*accessed/],
        ['Copy BibTeX', /^@misc\{2020-03-11-camp-taji-rockets,/],
        ['Copy CSL-JSON', /"URL": "http/],
        ['Copy link', /^http.*\/2020-03-11-camp-taji-rockets\?v=\d+\.\d+\.\d+$/],
      ] as const) {
        await page.getByRole('button', { name: button }).click()
        if (button === 'Copy citation') await expect(said).toHaveCount(1)
        const copied = () => page.evaluate(() => navigator.clipboard.readText())
        await expect.poll(async () => (await copied()).trim()).toMatch(expected)
      }
      await expect(said, 'for a while').toHaveCount(0)
      await page.getByRole('button', { name: 'Copy link' }).click()
      await expect(said).toHaveCount(1)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'GeoJSON' }).click(),
      ])
      expect(JSON.parse(await readFile(await download.path(), 'utf8')).features).toHaveLength(1)
    })
  }
})

test('the panel fits its width and has the headings of the page, one level down', async ({
  page,
}) => {
  const query = 'from=2020-03-11&to=2020-03-11&incident=2020-03-11-camp-taji-rockets'
  await openExplorer(page, `/iraq-2019-2020?${query}`)
  const panel = page.getByRole('region', { name: /kills two Americans and a Briton/ })
  await expect(panel.getByRole('heading', { level: 2 })).toBeVisible()
  await expect(panel.getByRole('heading', { level: 3, name: 'How many rockets' })).toBeVisible()
  await expectNotWider(panel)
  await expectAccessible(page, PANEL)
})

test('an unknown incident is a 404 that says where all of them are', async ({ page, watch }) => {
  watch.allow('404')
  const response = await page.goto(`${BASE}/2020-01-01-nowhere`)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found')
  await expect(page.getByRole('link', { name: /^US–Iran/ })).toHaveAttribute(
    'href',
    '/iraq-2019-2020',
  )
  await expectAccessible(page)
})

test('robots are told of the sitemap', async ({ request }) => {
  expect(await (await request.get('/robots.txt')).text()).toMatch(/Sitemap: http.*\/sitemap\.xml/)
})
