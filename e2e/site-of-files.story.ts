import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright/test'
import { type FileHost, hostFiles } from './file-host'
import { panelOf, TAJI, timeline } from './ledger-page'
import {
  DIALOG,
  expect,
  expectAccessible,
  filterOption,
  listItems,
  openExplorer,
  openPanel,
  rowCount,
  sentence,
  shownCount,
  test,
} from './story'

test.use({ keepsPage: true })

const BASE = '/riposte'
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'riposte-site-'))
const site = path.join(folder, 'site')
let host: FileHost

test.beforeAll(async () => {
  test.setTimeout(240_000)
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  const args = [tsx, 'scripts/export-site.ts', '--base', BASE, '--out', site]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root })
  expect(stdout).toMatch(/\d+ files, [\d.]+ MB, [\d.]+ s/)
  host = await hostFiles(site, BASE)
})

test.afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Lets requests below the path of the site pass, and no others; after the story nothing may have been missed. */
test.beforeEach(({ watch }) => watch.allow(`foreign: ${host.origin}${BASE}/`))
test.afterEach(() =>
  expect(host.missed.splice(0), 'nothing is asked for that is not there').toEqual([]),
)

const at = (address: string) => `${host.origin}${BASE}${address}`

test('a filter narrows, an incident opens, a chain is followed and a cluster is opened', async ({
  page,
}) => {
  await openExplorer(page, at('/iraq-2019-2020/'))
  const all = await shownCount(page)
  await (await filterOption(page, 'Act', /^Air or drone/)).uncheck()
  await expect(page).toHaveURL(/\?act=/)
  await expect(sentence(page)).toContainText(new RegExp(`^\\d+ of ${all} incidents`))
  await page.keyboard.press('Escape')
  await listItems(page).filter({ hasText: TAJI }).click()
  const panel = panelOf(page, TAJI)
  await expect(panel).toContainText('killed')
  await panel.getByRole('tab', { name: /^Chain/ }).click()
  await panel.getByRole('button', { name: 'Show only this chain' }).click()
  await expect(page).toHaveURL(/chain=2020-03-11-camp-taji-rockets/)
  await expectAccessible(page)
  await page.goto(at('/?km=15&min=3'))
  const clusters = await openPanel(page, 'cluster')
  await clusters.getByRole('list').first().getByRole('button').first().click()
  await expect(page).toHaveURL(/cluster=/)
})

test('what an address asks for is shown: words, dates, a file of the host, and what it cannot use', async ({
  page,
}) => {
  await openExplorer(page, at('/iraq-2019-2020/?q=taji&from=2020-03-01'))
  await expect(sentence(page)).toContainText(/^\d of \d+ incidents/)
  await page.goto(at('/iraq-2019-2020/?act=siege&v=1.0.0'))
  await expect(page.getByText(/names an act|act=siege|siege/).first()).toBeVisible()
  await expect(page.getByText('since', { exact: false }).first()).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('pages are there, say themselves what they may load, and lead only to what is there', async ({
    page,
  }) => {
    for (const [address, text] of [
      ['/', 'US–Iran escalation'],
      ['/datasets/', '7,473 incidents'],
      ['/iraq-2019-2020/method/', 'Claims, counts and totals'],
      ['/ucdp-ged-iraq-1989-2018/method/', 'HXL tags'],
      ['/iraq-2019-2020/incidents/2020-03-11-camp-taji-rockets/', 'Camp Taji'],
    ] as const) {
      await page.goto(at(address))
      await expect(page.locator('body')).toContainText(text)
      const policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
      await expect(policy).toHaveAttribute('content', /default-src 'self'.*connect-src 'self'/)
      const hrefs = await page.$$eval(
        'a[href], link:not([rel=preconnect])[href], script[src]',
        (elements) =>
          elements.map(
            (each) =>
              new URL(each.getAttribute('href') ?? each.getAttribute('src') ?? '', document.baseURI)
                .href,
          ),
      )
      const own = new Set(hrefs.filter((href) => href.startsWith(host.origin)))
      for (const href of own) {
        const { pathname } = new URL(href)
        expect(pathname, `${address} stays below its path`).toMatch(/^\/riposte\//)
        const file = path.join(site, decodeURIComponent(pathname.slice(BASE.length)))
        expect(existsSync(file), `${address} leads to ${pathname}`).toBe(true)
      }
    }
  })
})

test('an incident without a page of its own is opened on the map, wherever a link is from', async ({
  page,
  watch,
}) => {
  watch.allow('404')
  await page.goto(at('/ucdp-ged-iraq-1989-2018/incidents/114064?v=1'))
  await expect(page).toHaveURL(/\/ucdp-ged-iraq-1989-2018\/\?v=1&incident=114064$/)
  await expect(page.getByRole('region', { name: /Al Fallūjah/ }).first()).toBeVisible()
  await page.goto(at('/nowhere/'))
  await expect(page.getByRole('main')).toContainText('UCDP GED')
  host.missed.splice(0)
})

test('an export is made in the browser, and is that of a server byte by byte', async ({
  page,
  request,
}) => {
  const query = 'act=rocket&from=2019-12-01&to=2020-03-31&km=15&min=3'
  await openExplorer(page, at(`/iraq-2019-2020/?${query}`))
  await expect(sentence(page)).toContainText(/clusters?/)
  const rows = await rowCount(page)
  await page.getByRole('button', { name: `Export ${rows} rows` }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByRole('button', { name: 'Copy address' })).toHaveCount(0)
  await expect(dialog.getByRole('radio').first()).toBeVisible()
  const radios = await dialog.getByRole('radio').all()
  const compared = new Set<string>()
  for (const radio of radios) {
    await radio.check()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download' }).click(),
    ])
    const asked = ((await radio.getAttribute('aria-describedby')) ?? '').replace(/^hint-/, '')
    const served = await request.get(`/iraq-2019-2020/${asked}?${query}&v=2.0.0`)
    expect(served.status(), asked).toBe(200)
    expect(served.headers()['content-disposition']).toContain(download.suggestedFilename())
    const made = await readFile(await download.path())
    expect(made.equals(await served.body()), `${asked} is the same`).toBe(true)
    compared.add(asked)
  }
  expect(compared.size).toBe(radios.length)
  expect(compared.size).toBeGreaterThan(9)
  await expect(dialog.getByRole('alert')).toHaveCount(0)
})

test('no file is there that would ignore its query', () => {
  for (const dataset of ['iraq-2019-2020', 'ucdp-ged-iraq-1989-2018']) {
    const names = readdirSync(path.join(site, dataset))
    expect(
      names.filter((name) => /\.(geojsons?|gpkg|csv|kml|xlsx|arrows|parquet|zip)$/.test(name)),
    ).toEqual([])
  }
})

test('the code of an embed shows the same, with any parts', async ({ page }) => {
  await openExplorer(page, at('/iraq-2019-2020/?act=missile'))
  const said = (await sentence(page).textContent()) ?? ''
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await dialog.getByRole('checkbox', { name: 'the list' }).check()
  const code = await dialog.getByRole('textbox', { name: 'Embed code' }).inputValue()
  const address = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(address).toContain(at('/embed/iraq-2019-2020/map-sentence-timeline-list/?act=missile'))
  await page.goto(address)
  await expect(sentence(page)).toHaveText(said)
  await expect(timeline(page)).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveCount(0)
  expect(readdirSync(path.join(site, 'embed/iraq-2019-2020'))).toHaveLength(31)
})

/** Freezes what the page shows, and unpacks it; resolves with the folder of the frozen page. */
async function frozenFrom(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await dialog.getByText('Frozen page', { exact: true }).click()
  await expectAccessible(page, DIALOG)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download frozen page' }).click(),
  ])
  const entries = unzipSync(await readFile(await download.path()))
  test.info().annotations.push({
    type: 'frozen',
    description: `${Object.keys(entries).length} files, ${(await readFile(await download.path())).length} bytes`,
  })
  const [top = ''] = Object.keys(entries)[0]?.split('/') ?? []
  for (const [name, bytes] of Object.entries(entries)) {
    const file = path.join(folder, 'frozen', name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  return path.join(folder, 'frozen', top)
}

for (const from of ['a server', 'a site of files'] as const) {
  test(`a view frozen from ${from} opens on any host, and from a disk`, async ({ page, watch }) => {
    await openExplorer(
      page,
      (from === 'a server' ? '' : host.origin + BASE) +
        '/iraq-2019-2020?act=rocket&from=2020-01-01',
    )
    const said = (await sentence(page).textContent()) ?? ''
    const frozen = await frozenFrom(page)
    expect(readFileSync(path.join(frozen, 'README.txt'), 'utf8')).toContain('Cite as:')
    const other = await hostFiles(frozen, '/any/where')
    watch.allow(`foreign: ${other.origin}/any/where/`)
    for (const address of [
      `${other.origin}/any/where/`,
      pathToFileURL(path.join(frozen, 'index.html')).href,
    ]) {
      await openExplorer(page, address)
      await expect(page).toHaveURL(/\?from=2020-01-01&act=rocket/)
      await expect(sentence(page)).toHaveText(said)
      await expect(page.getByRole('region', { name: 'Frozen view' })).toContainText('version 2.0.0')
      await expect(timeline(page)).toBeVisible()
      await listItems(page).first().click()
      await expect(page.getByRole('button', { name: 'Close' })).toBeVisible()
      await expect(page.getByRole('tab', { name: /What each source says/ })).toBeVisible()
      await expect(page).toHaveURL(/incident=/)
      await page.getByRole('button', { name: 'Close' }).click()
      // On a page from a disk axe itself asks for style sheets, which the browser refuses it.
      if (address.startsWith('http')) await expectAccessible(page)
    }
    expect(other.missed).toEqual([])
    await other.close()
  })
}
