import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, openExplorer, shownCount, test } from './story'

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
  const shown = await shownCount(page)
  await page.getByRole('button', { name: `Export ${shown}` }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  for (const [format, count] of [
    ['GeoJSON', (text: string) => JSON.parse(text).features.length],
    ['CSV', (text: string) => text.trim().split('\r\n').length - 1],
  ] as const) {
    await dialog.getByRole('radio', { name: format }).check()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download' }).click(),
    ])
    expect(download.suggestedFilename()).toContain(`${shown}-incidents`)
    const text = await readFile(await download.path(), 'utf8')
    expect(count(text)).toBe(shown)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

for (const query of QUERIES) {
  test(`page, GeoJSON and CSV agree for "${query}"`, async ({ page, request }) => {
    await openExplorer(page, `/iraq-2019-2020?${query}`)
    const shown = await shownCount(page)
    const geojson = await (await request.get(`/iraq-2019-2020/incidents.geojson?${query}`)).json()
    expect(geojson.features).toHaveLength(shown)
    expect(geojson.metadata.matched).toBe(shown)
    const placed = geojson.features.filter((f: { geometry: unknown }) => f.geometry).length
    expect(await marksWithStacks(page)).toBe(placed)
    const csv = await (await request.get(`/iraq-2019-2020/incidents.csv?${query}`)).text()
    expect(csv.trim().split('\r\n')).toHaveLength(shown + 1)
  })
}

/** Incidents on the map: one for a mark, and as many as it says for a stack. */
async function marksWithStacks(page: import('playwright/test').Page): Promise<number> {
  const marks = page.getByRole('region', { name: 'Map', exact: true }).locator('[data-incidents]')
  const counts = await marks.evaluateAll((elements) =>
    elements.map((element) => Number((element as HTMLElement).dataset.incidents)),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}
