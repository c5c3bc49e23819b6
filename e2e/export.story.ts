import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { DIALOG, expect, expectAccessible, openExplorer, rowCount, shownCount, test } from './story'

test.use({ keepsPage: true })

/** Handpicked settings; a property test over the domain code tries a hundred more. */
const QUERIES = [
  '',
  'from=2020-01-01&to=2020-01-31',
  'act=rocket,missile&standing=confirmed',
  'target=iran-backed&within=site,town,district',
  'q=taji',
  'bbox=43,33,45,34',
]

test('the dialog downloads exactly what is on the screen', async ({ page }) => {
  await openExplorer(page, '/iraq-2019-2020?from=2020-03-11&to=2020-03-14')
  const rows = await rowCount(page)
  await page.getByRole('button', { name: `Export ${rows} rows` }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog).toBeVisible()
  await expectAccessible(page, DIALOG)
  for (const [format, count] of [
    ['GeoJSON', (text: string) => JSON.parse(text).features.length],
    ['CSV', (text: string) => text.trim().split('\r\n').length - 1],
  ] as const) {
    await dialog.getByRole('radio', { name: format }).check()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download' }).click(),
    ])
    expect(download.suggestedFilename()).toContain(`${rows}-rows`)
    const text = await readFile(await download.path(), 'utf8')
    expect(count(text)).toBe(rows)
  }
  await dialog.getByRole('checkbox', { name: 'With a description beside it' }).check()
  await expect(dialog.getByText('Citation, version, filter and the meaning')).toBeVisible()
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ])
  expect(zip.suggestedFilename()).toMatch(new RegExp(`${rows}-rows\\.csv\\.zip$`))
  const entries = Object.keys(unzipSync(await readFile(await zip.path())))
  expect(entries.map((name) => name.slice(name.indexOf('.')))).toEqual([
    '.csv',
    '.csvt',
    '.prj',
    '.csv-metadata.json',
  ])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('the dialog downloads every format, named by what is in it', async ({ page }) => {
  await openExplorer(page, '/iraq-2019-2020?from=2020-03-11&to=2020-03-14')
  const rows = await rowCount(page)
  await page.getByRole('button', { name: `Export ${rows} rows` }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  for (const [format, ending, begin] of [
    ['Text sequence', '.geojsons', '\u001E{"type":"Feature"'],
    ['GeoPackage', '.gpkg', 'SQLite format 3\0'],
    ['KML', '.kml', '<?xml'],
    ['XLSX', '.xlsx', 'PK'],
    ['Links', '_links.csv', '\uFEFFearlier_id,'],
    ['Claims', '_claims.csv', '\uFEFFincident_id,'],
    ['Arrow', '.arrows', '\uFFFD\uFFFD\uFFFD\uFFFD'],
    ['GeoParquet', '.parquet', 'PAR1'],
    ['Package', '_package.zip', 'PK'],
  ] as const) {
    await dialog.getByRole('radio', { name: format, exact: true }).check()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download' }).click(),
    ])
    expect(download.suggestedFilename()).toContain(`${rows}-rows`)
    expect(download.suggestedFilename().endsWith(ending)).toBe(true)
    const text = await readFile(await download.path(), 'utf8')
    expect(text.slice(0, begin.length)).toBe(begin)
  }
  await expect(dialog.getByRole('checkbox')).toHaveCount(0)
  await dialog.getByRole('radio', { name: 'CSV', exact: true }).check()
  await dialog.getByRole('checkbox', { name: 'well-known text' }).check()
  await expectAccessible(page, DIALOG)
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ])
  expect(await readFile(await csv.path(), 'utf8')).toContain('"POINT (')
})

for (const query of QUERIES) {
  test(`page, GeoJSON and CSV agree for "${query}"`, async ({ page, request }) => {
    await openExplorer(page, `/iraq-2019-2020?${query}`)
    const rows = await rowCount(page)
    const geojson = await (await request.get(`/iraq-2019-2020/incidents.geojson?${query}`)).json()
    expect(geojson.features).toHaveLength(rows)
    expect(geojson.metadata.matched).toBe(rows)
    expect(geojson.metadata.incidents).toBe(await shownCount(page))
    expect(incidentsOf(geojson.features)).toBe(await shownCount(page))
    const placed = geojson.features.filter((f: { geometry: unknown }) => f.geometry).length
    expect(await marksWithStacks(page)).toBe(placed)
    const csv = await (await request.get(`/iraq-2019-2020/incidents.csv?${query}`)).text()
    expect(csv.trim().split('\r\n')).toHaveLength(rows + 1)
  })
}

/** How many incidents the rows of a file are, by what the file says of each. */
function incidentsOf(features: { properties: Record<string, string | null> }[]): number {
  const parts = features.filter(({ properties }) => properties.record_kind === 'part')
  const wholes = features.filter(({ properties }) => properties.record_kind === 'whole')
  const split = [
    ...parts.map(({ properties }) => properties.part_of),
    ...wholes.map(({ properties }) => properties.id),
  ]
  return features.length - parts.length - wholes.length + new Set(split).size
}

/** Incidents on the map: one for a mark, and as many as it says for a stack; without those that are enlarged beside it. */
async function marksWithStacks(page: import('playwright/test').Page): Promise<number> {
  const marks = page.locator('.leaflet-container [data-incidents]')
  const counts = await marks.evaluateAll((elements) =>
    elements.map((element) => Number((element as HTMLElement).dataset.incidents)),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}
