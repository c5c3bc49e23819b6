import { expect, expectAccessible, openExplorer, sentence, test } from './story'

const BAD: readonly { query: string; parameter: string; showsNothing: boolean }[] = [
  { query: 'from=2020-02-01&to=2020-01-01', parameter: 'from', showsNothing: true },
  { query: 'from=2020-02-30', parameter: 'from', showsNothing: true },
  { query: 'act=bomb', parameter: 'act', showsNothing: true },
  { query: 'km=-1', parameter: 'km', showsNothing: false },
  { query: 'km=abc', parameter: 'km', showsNothing: false },
  { query: 'bbox=43,33,45', parameter: 'bbox', showsNothing: true },
  { query: 'incident=2020-01-01-nowhere', parameter: 'incident', showsNothing: false },
  { query: 'colour=red', parameter: 'colour', showsNothing: false },
]

for (const { query, parameter, showsNothing } of BAD) {
  test(`the page names what it cannot use in ${query}`, async ({ page }) => {
    await openExplorer(page, `/iraq-2019-2020?${query}`)
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
    if (showsNothing) await expect(sentence(page)).toContainText(/^0 of/)
    else await expect(sentence(page)).not.toContainText(/^0 of/)
    if (parameter === 'km') await expect(sentence(page)).not.toContainText('cluster')
    await expectAccessible(page)
  })

  test(`the routes refuse ${query}`, async ({ request }) => {
    for (const file of ['incidents.geojson', 'incidents.csv']) {
      const response = await request.get(`/iraq-2019-2020/${file}?${query}`)
      expect(response.status()).toBe(400)
      expect(response.headers()['content-type']).toContain('application/problem+json')
      const problem = await response.json()
      expect(problem.status).toBe(400)
      expect(problem.parameters[0]).toMatchObject({ parameter })
      expect(problem.parameters[0].expected).toBeTruthy()
    }
  })
}

test('what does not exist is a 404 that says what does', async ({ request }) => {
  const dataset = await request.get('/nowhere/incidents.geojson')
  expect(dataset.status()).toBe(404)
  expect((await dataset.json()).detail).toContain('iraq-2019-2020')
  const file = await request.get('/iraq-2019-2020/incidents.shp')
  expect(file.status()).toBe(404)
  expect((await file.json()).detail).toContain('incidents.geojson')
  expect((await request.get('/nowhere')).status()).toBe(404)
  expect((await request.get('/iraq-2019-2020/incidents/nothing')).status()).toBe(404)
})

test('a page that does not exist says so with the look of the others', async ({ page, watch }) => {
  watch.allow('404')
  await page.goto('/iraq-2019-2020/incidents/nothing')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found')
  await expectAccessible(page)
})

test('dates the wrong way round can be swapped with one button', async ({ page }) => {
  await openExplorer(page, '/iraq-2019-2020?from=2020-02-01&to=2020-01-01')
  await page.getByRole('button', { name: 'Swap the dates' }).click()
  await expect(page).toHaveURL(/from=2020-01-01&to=2020-02-01/)
  await expect(sentence(page)).not.toContainText(/^0 of/)
})
