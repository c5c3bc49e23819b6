import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { WRITE_AFTER_MS } from '@/components/state/view-history'
import { fileOnDisk } from './file-on-disk'
import {
  chooseFile,
  DIALOG,
  expect,
  expectAccessible,
  fileOf,
  listItems,
  openDataDialog,
  openExplorer,
  PANEL,
  sentence,
  stepThrough,
  test,
} from './story'

test.use({ keepsPage: true })

/*
 * Somebody brings a file: chooses, drops or pastes it, says what its columns are, sees it on the
 * screen, is told what could not be read, shares it, keeps it and goes back to the dataset.
 */
test.use({ viewport: { width: 1280, height: 900 } })

const PLAIN = `when,lat,lon,what,dead
2020-01-03,33.3128,44.3615,Strike near the airport,10
2020-01-08,33.79,42.44,Missiles,0
2020-13-45,34,44,No such day,1
2020-02-01,44.2,133.9,Far away,
2020-02-02,0,0,Nowhere,2
`

const ACLED = `event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
IRQ1,2020-01-03,2020,1,Political violence,Explosions/Remote violence,Air/drone strike,Military Forces of the United States,,8,Kataib Hezbollah,,3,38,,368,Middle East,Iraq,Baghdad,Karkh,,Baghdad,33.3406,44.4009,1,Reuters,International,"A strike, <b>reported</b>",10,,1
IRQ2,2020-01-08,2020,1,Political violence,Explosions/Remote violence,Shelling/artillery/missile attack,Military Forces of Iran,,8,Military Forces of the United States,,8,88,,368,Middle East,Iraq,Al-Anbar,Hit,,Ain al Asad,33.7856,42.4412,1,AP,International,Missiles,0,,2
IRQ3,2020-01-09,2020,1,Demonstrations,Protests,Peaceful protest,Protesters (Iraq),,6,,,0,60,,368,Middle East,Iraq,Baghdad,Karkh,,Baghdad,33.3406,44.4009,1,AFP,International,A protest,0,,3
IRQ4,2020-01-10,2020,1,Demonstrations,Protests,Peaceful protest,Protesters (Iraq),,6,,,0,60,,368,Middle East,Iraq,Basrah,Basrah,,Basrah,30.5085,47.7804,1,AFP,International,A protest,0,,4
`

const bar = (page: Page) => page.getByRole('region', { name: 'Open file' })

test('a plain table is asked about, read, and what could not be read is told', async ({ page }) => {
  await openExplorer(page)
  const dialog = await chooseFile(page, 'mine.csv', PLAIN)
  await expect(dialog.getByLabel('Date', { exact: true })).toHaveValue('when')
  await expect(dialog.getByLabel('Latitude', { exact: true })).toHaveValue('lat')
  await dialog.getByLabel('Title', { exact: true }).selectOption('what')
  await dialog.getByLabel('Killed', { exact: true }).selectOption('dead')
  await expect(dialog.getByRole('row', { name: /3 Jan 2020/ })).toContainText('33.313, 44.361')
  await expectAccessible(page, DIALOG)
  await dialog.getByRole('button', { name: 'Open 5 rows' }).click()
  await expect(bar(page)).toContainText('4 of 5 rows')
  await expect(sentence(page)).toContainText('4 incidents')
  await expect(listItems(page)).toHaveCount(4)
  await expect(page).toHaveURL(/data=mine\.csv%3B4%3B2020-01-03%3B2020-02-02/)
  await expectAccessible(page)

  await bar(page)
    .getByRole('button', { name: /problems$/ })
    .click()
  const report = page.getByRole('dialog', { name: 'How mine.csv was read' })
  await expect(report).toContainText('4 of 5 rows can be seen.')
  await report.getByText('At 0, 0: 1').click()
  await expect(report.getByRole('row', { name: /^5/ })).toContainText('0, 0')
  await expectAccessible(page, DIALOG)
  const download = page.waitForEvent('download')
  await report.getByRole('button', { name: 'Download all problems as CSV' }).click()
  expect((await download).suggestedFilename()).toBe('mine_problems.csv')
  await report.getByRole('button', { name: 'Close' }).click()

  const undated = page.getByRole('heading', { name: /^1 row names no day: listed here/ })
  await expect(undated).toBeVisible()
  await page.getByText('No such day', { exact: true }).click()
  await expect(page.getByText('The file names no day that could be read.')).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByRole('button', { name: 'Export 5 rows' })).toBeVisible()

  await bar(page).getByRole('button', { name: 'Close the file' }).click()
  await expect(sentence(page)).toContainText('51 incidents')
  await stepThrough(page, 'back')
  await expect(page.getByRole('heading', { name: 'This address needs a file' })).toBeVisible()
})

test('a GeoPackage is made of a reader’s file in the browser, and opened again', async ({
  page,
}) => {
  await openExplorer(page)
  await chooseFile(page, 'acled.csv', ACLED)
  await page.getByRole('button', { name: 'Export 4 rows' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'GeoPackage' }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/_4-rows\.gpkg$/)
  const file = await download.path()
  expect(readFileSync(file).toString('latin1', 0, 15)).toBe('SQLite format 3')
  await page.keyboard.press('Escape')
  const again = await openDataDialog(page)
  await again.getByLabel('Choose a file').setInputFiles(file)
  await expect(bar(page)).not.toContainText('acled.csv')
  await expect(bar(page)).toContainText('4 rows · ACLED')
  await expect(bar(page)).toContainText('ACLED terms of use: name whose rows these are')
  await expect(listItems(page)).toHaveCount(4)
})

test('a file of a known convention opens at once, and its text stays text', async ({ page }) => {
  await openExplorer(page)
  await chooseFile(page, 'acled.csv', ACLED)
  await expect(bar(page)).toContainText('4 rows · ACLED')
  await expect(sentence(page)).toContainText('4 incidents')
  await listItems(page).first().click()
  await expect(page.getByRole('region', { name: /strike/i })).toContainText(
    'A strike, <b>reported</b>',
  )
  await expectAccessible(page, PANEL)
  await page.getByRole('button', { name: 'Export 4 rows' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog).toContainText('Armed Conflict Location & Event Data (ACLED)')
  await dialog.getByRole('radio', { name: 'CSV' }).check()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  const saved = await (await download).path()
  const text = readFileSync(saved, 'utf8')
  expect(text).toContain('event_id_cnty')
  expect(text.trim().split('\r\n')).toHaveLength(5)
})

test('a map that still moves when the reader steps back from its file writes nothing over what is shown then', async ({
  page,
}) => {
  await openExplorer(page)
  const shown = page.url()
  await chooseFile(page, 'acled.csv', ACLED)
  await expect(sentence(page)).toContainText('4 incidents')
  await page.locator('.leaflet-container').first().focus()
  await page.keyboard.press('ArrowLeft')
  await stepThrough(page, 'back')
  await expect(bar(page)).toBeHidden()
  await page.evaluate((ms) => new Promise((over) => setTimeout(over, ms)), 5 * WRITE_AFTER_MS)
  expect(page.url()).toBe(shown)
})

const NAMED = `date,location,admin1,title
2020-01-03,Mosul,Nineveh,First
2020-01-04,Mosul,Nineveh,Second
2020-01-05,Basra,,Third
2020-01-06,Nowhere at all,,Fourth
`

test('names of places are looked up, and nothing is placed that is not chosen', async ({
  page,
}) => {
  await openExplorer(page)
  const dialog = await chooseFile(page, 'named.csv', NAMED)
  await expect(dialog).toContainText('names of its places can be looked up')
  await dialog.getByRole('button', { name: 'Open 4 rows' }).click()
  const lookUp = bar(page).getByRole('button', { name: 'Look up 3 names of places' })
  await lookUp.click()
  const places = page.getByRole('dialog', { name: 'Places by their names' })
  await expect(places.getByLabel('Mosul, Nineveh – 2 rows')).toHaveValue('-1')
  await expect(places.getByRole('list')).toContainText('Nowhere at all – 1 row')
  await expect(places.getByRole('list')).toContainText('not found')
  await expectAccessible(page, DIALOG)
  await places.getByRole('button', { name: 'Choose the 1 that can only be one place' }).click()
  await expect(places.getByLabel('Mosul, Nineveh – 2 rows')).toContainText('Mosul, a town')
  await expect(places.getByRole('status')).toHaveText('2 of 4 rows placed')
  const basra = places.getByLabel('Basra – 1 row')
  const governorate = basra.locator('option', { hasText: /^Basra, a governorate/ })
  await basra.selectOption((await governorate.getAttribute('value')) ?? '')
  await expect(places.getByRole('status')).toHaveText('3 of 4 rows placed')
  await places.getByRole('button', { name: 'Use these places' }).click()
  await expect(sentence(page)).toContainText('4 incidents')
  await expect(sentence(page)).toContainText('1 not on the map')
  await listItems(page).filter({ hasText: 'First' }).click()
  await expect(page.getByRole('region', { name: 'First' })).toContainText(
    'Mosul, a town, looked up by its name in the base map',
  )
  await lookUp.click()
  await places.getByRole('button', { name: 'Place none' }).click()
  await places.getByRole('button', { name: 'Use these places' }).click()
  await expect(sentence(page)).toContainText('4 not on the map')
})

test('several files are opened at once: one is explored, the others lie beside it', async ({
  page,
}) => {
  await openExplorer(page)
  const dialog = await openDataDialog(page)
  const [header = '', first = ''] = ACLED.split('\n')
  const other = `${header}\n${first.replace('IRQ1', 'X1')}\n`
  await dialog
    .getByLabel('Choose a file')
    .setInputFiles([fileOf('acled.csv', ACLED), fileOf('other.csv', other)])
  await expect(sentence(page)).toContainText('4 incidents')
  const layers = page.getByRole('list', { name: 'Layers beside what is explored' })
  await expect(layers.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: /^Add the dataset US–Iran/ }).click()
  await expect(layers.getByRole('listitem')).toHaveCount(2)
  const ticks = page.getByRole('img', { name: /, beside: \d+ of its \d+ rows are of these days$/ })
  await expect(ticks).toHaveCount(2)
  await expect(ticks.first()).toHaveAccessibleName(
    'other.csv, beside: 1 of its 1 rows are of these days',
  )
  await layers.getByRole('checkbox', { name: 'other.csv' }).uncheck()
  await expect(ticks).toHaveCount(1)
  await layers.getByLabel('Colour of other.csv').fill('#112233')
  await expect(page).toHaveURL(/with=-112233%3B%3Bother\.csv/)
  await expectAccessible(page)
  await layers
    .getByRole('listitem')
    .filter({ hasText: 'other.csv' })
    .getByRole('button', { name: 'Explore this' })
    .click()
  await expect(sentence(page)).toContainText('1 incident')
  await expect(layers.getByRole('checkbox', { name: 'acled.csv' })).toBeChecked()
  await bar(page).getByRole('button', { name: 'Close the file' }).click()
  await expect(sentence(page)).toContainText('51 incidents')
  await expect(layers.getByRole('checkbox', { name: 'acled.csv' })).toBeChecked()
})

const numbered = (n: number) => fileOf(`${n}.csv`, ACLED.replaceAll('IRQ', `N${n}-`))

test('files that wait are opened too when one before them is refused and another chosen', async ({
  page,
}) => {
  await openExplorer(page)
  const dialog = await openDataDialog(page)
  const refused = fileOf('nothing.csv', '')
  await dialog.getByLabel('Choose a file').setInputFiles([refused, numbered(1), numbered(2)])
  await expect(dialog.getByRole('alert')).toContainText('nothing.csv')
  await dialog.getByRole('button', { name: 'Choose another file' }).click()
  await dialog.getByLabel('Choose a file').setInputFiles(numbered(3))
  await expect(bar(page)).toContainText('3.csv')
  const layers = page.getByRole('list', { name: 'Layers beside what is explored' })
  for (const name of ['1.csv', '2.csv']) {
    await expect(layers.getByRole('checkbox', { name })).toBeChecked()
  }
})

test('files for which no layer is left are named, and can be added when one is removed', async ({
  page,
}) => {
  await openExplorer(page)
  const dialog = await openDataDialog(page)
  const files = Array.from({ length: 8 }, (_, n) => numbered(n))
  await dialog.getByLabel('Choose a file').setInputFiles(files)
  await expect(dialog.getByRole('status')).toContainText('no layer left for 7.csv')
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  const layers = page.getByRole('list', { name: 'Layers beside what is explored' })
  await expect(layers.getByRole('listitem')).toHaveCount(6)
  await layers.getByRole('button', { name: 'Remove' }).first().click()
  await page.getByRole('button', { name: 'Add 7.csv' }).click()
  await expect(layers.getByRole('checkbox', { name: '7.csv' })).toBeChecked()
})

test('a layer that did not come is asked for again', async ({ page }) => {
  await openExplorer(page)
  await chooseFile(page, 'acled.csv', ACLED)
  const table = '**/ucdp-ged-iraq*/table/**'
  await page.route(table, (route) => route.fulfill({ body: 'no table' }))
  await page.getByText('Other data beside it').click()
  await page.getByRole('button', { name: /^Add the dataset UCDP/ }).click()
  const layers = page.getByRole('list', { name: 'Layers beside what is explored' })
  await expect(layers.getByRole('status')).toContainText('It could not be had.')
  await page.unroute(table)
  await layers.getByRole('button', { name: 'Try again' }).click()
  await expect(layers.getByRole('status')).toHaveCount(0)
})

test('a mark of a layer says what its rows say, and leads to exploring it', async ({ page }) => {
  const file = '/iraq-2019-2020/incidents.csv'
  await page.goto(
    `/?data=${file}&with=0f8b8d;;iraq-2019-2020&q=nothing-at-all&at=11/33.7856/42.4412`,
  )
  await expect(sentence(page)).toContainText('0 of')
  const map = page.getByRole('group', { name: /^Map surface/ })
  await expect(page.getByRole('checkbox', { name: /^US–Iran/ })).toBeChecked()
  await expect(map.locator('canvas')).toHaveCount(1)
  const box = await map.boundingBox()
  if (!box) throw new Error('no map')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  const panel = page.getByRole('region', { name: /^From US–Iran/ })
  await expect(panel).toContainText('at this point')
  await expectAccessible(page)
  await panel.getByRole('button', { name: 'Make this the one explored' }).click()
  await expect(sentence(page)).toContainText('51 incidents')
})

test('a shared address asks for its file, and shows the same when it is chosen', async ({
  page,
}) => {
  await openExplorer(page)
  await chooseFile(page, 'acled.csv', ACLED)
  await expect(sentence(page)).toContainText('4 incidents')
  await page.getByRole('searchbox', { name: 'Search incidents' }).fill('protest')
  await expect(sentence(page)).toContainText('2 of 4 incidents')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This address needs a file' })).toBeVisible()
  await expect(page.locator('main')).toContainText(
    'acled.csv: 4 incidents, 3 Jan 2020 – 10 Jan 2020',
  )
  await expectAccessible(page)
  const [header, ...rows] = ACLED.split('\n')
  const other = [header, ...rows.slice(1)].join('\n')
  await page.getByLabel('Choose a file').setInputFiles(fileOf('acled.csv', other))
  await expect(page.getByText('This is another file than the address names')).toBeVisible()
  await page.getByLabel('Choose a file').setInputFiles(fileOf('acled.csv', ACLED))
  await expect(sentence(page)).toContainText('2 of 4 incidents')
})

test('a kept file opens again by itself, and is forgotten when that is asked', async ({ page }) => {
  await openExplorer(page)
  const dialog = await openDataDialog(page)
  await dialog.getByLabel(/^Keep the file/).check()
  await dialog.getByLabel('Choose a file').setInputFiles(fileOf('acled.csv', ACLED))
  await expect(sentence(page)).toContainText('4 incidents')
  await page.reload()
  await expect(sentence(page)).toContainText('4 incidents')
  await bar(page).getByRole('button', { name: 'Close the file' }).click()
  await expect(sentence(page)).toContainText('51 incidents')
  const again = await openDataDialog(page)
  await again.getByRole('button', { name: 'Open acled.csv' }).click()
  await expect(sentence(page)).toContainText('4 incidents')
  const last = await openDataDialog(page)
  await last.getByRole('button', { name: 'Forget acled.csv' }).click()
  await expect(last.getByRole('button', { name: 'Open acled.csv' })).toHaveCount(0)
})

test.describe('in a browser that keeps nothing', () => {
  test.use({
    keepsPage: false,
    firstScript: `IDBFactory.prototype.open = () => { throw new DOMException('full', 'QuotaExceededError') }`,
  })

  test('a file that cannot be kept is said to, and opens', async ({ page }) => {
    await openExplorer(page)
    const dialog = await openDataDialog(page)
    await dialog.getByLabel(/^Keep the file/).check()
    await dialog.getByLabel('Choose a file').setInputFiles(fileOf('acled.csv', ACLED))
    await expect(dialog.getByRole('status')).toContainText('could not keep acled.csv')
    await expectAccessible(page, DIALOG)
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await expect(sentence(page)).toContainText('4 incidents')
  })
})

test('files are dropped anywhere, and rows are pasted', async ({ page }) => {
  await openExplorer(page)
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'dropped.csv'))
    return data
  }, ACLED)
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
  await expect(page.getByText('Drop the file to open it')).toBeVisible()
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  await expect(bar(page)).toContainText('dropped.csv')
  const dialog = await openDataDialog(page)
  await dialog.getByText('Or paste rows').click()
  await dialog.getByRole('textbox').fill('date\tlat\tlon\ttitle\n2020-01-03\t33\t44\tPasted\n')
  await dialog.getByRole('button', { name: 'Open these rows' }).click()
  await dialog.getByRole('button', { name: 'Open 1 row', exact: true }).click()
  await expect(sentence(page)).toContainText('1 incident')
  await expect(listItems(page).first()).toContainText('Pasted')
})

test('an address opens a file of the same host, and an export comes back', async ({ page }) => {
  await page.goto('/?data=/iraq-2019-2020/incidents.csv%3Ffrom%3D2020-01-01')
  await expect(bar(page)).toContainText('incidents.csv')
  await expect(sentence(page)).toContainText(/^\d+ incidents/)
  await page.goto('/?data=//elsewhere.example/a.csv')
  await expect(sentence(page)).toContainText('0 of')
})

const BAD: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['empty.csv', '', /There is nothing in it/],
  ['binary.dat', Buffer.from([0, 1, 2, 0, 255]), /not read here/],
  ['broken.json', '{"type": "FeatureCollection", "features": [', /begins like JSON/],
  ['deep.json', '['.repeat(100_000), /JSON|nested/],
  ['wide.csv', 'column,'.repeat(10_000), /columns, which no table/],
  ['line.csv', 'a'.repeat(17_000_000), /longer than any of a table/],
  ['nul.csv', 'date,lat,lon\n2020-01-03,33\u0000,44\n', /not read here/],
  [
    'weekly.csv',
    'WEEK,REGION,COUNTRY,ADMIN1,EVENT_TYPE,SUB_EVENT_TYPE,EVENTS,FATALITIES,ID,CENTROID_LATITUDE,CENTROID_LONGITUDE\n',
    /counts for weeks/,
  ],
  ['bomb.kml', '<!DOCTYPE kml [<!ENTITY a "b">]><kml>&a;</kml>', /./],
  [
    'undated.csv',
    'date,lat,lon,event_id_cnty,event_date,event_type,actor1,latitude,longitude\n,,,a,soon,Battles,x,33,44\n',
    /None of its 1 row/,
  ],
]

test('what cannot be read is refused with the reason, and what was open still is', async ({
  page,
}) => {
  await openExplorer(page)
  const dialog = await openDataDialog(page)
  for (const [name, content, reason] of BAD) {
    await dialog.getByLabel('Choose a file').setInputFiles(fileOnDisk(name, content))
    await expect(dialog.getByRole('alert')).toContainText(reason)
    await dialog.getByRole('button', { name: 'Choose another file' }).click()
  }
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(sentence(page)).toContainText('51 incidents')
})
