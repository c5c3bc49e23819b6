import {
  clusterField,
  expect,
  expectAccessible,
  openExplorer,
  openFilter,
  sentence,
  test,
} from './story'

test.use({ keepsPage: true })

const BAD: readonly { query: string; parameter: string; showsNothing: boolean }[] = [
  { query: 'from=2020-02-01&to=2020-01-01', parameter: 'from', showsNothing: true },
  { query: 'from=2020-02-30', parameter: 'from', showsNothing: true },
  { query: 'from=2020-01-01&from=2020-02-01', parameter: 'from', showsNothing: true },
  { query: 'act=siege', parameter: 'act', showsNothing: true },
  { query: 'km=-1', parameter: 'km', showsNothing: false },
  { query: 'km=abc', parameter: 'km', showsNothing: false },
  { query: 'bbox=43,33,45', parameter: 'bbox', showsNothing: true },
  { query: 'incident=2020-01-01-nowhere', parameter: 'incident', showsNothing: false },
  { query: 'colour=red', parameter: 'colour', showsNothing: false },
]

test('the page names what it cannot use, and shows no more than was asked', async ({ page }) => {
  for (const { query, parameter, showsNothing } of BAD) {
    await openExplorer(page, `/iraq-2019-2020?${query}`)
    await expect(page.getByRole('alert').filter({ hasText: /\S/ }), query).toBeVisible()
    if (showsNothing) await expect(sentence(page), query).toContainText(/^0 of/)
    else await expect(sentence(page), query).not.toContainText(/^0 of/)
    if (parameter === 'km') await expect(sentence(page)).not.toContainText(/\d+ clusters?/)
  }
  await expectAccessible(page)
})

test('the routes refuse what the page cannot use', async ({ request }) => {
  for (const { query, parameter } of BAD) {
    for (const file of ['incidents.geojson', 'incidents.csv']) {
      const response = await request.get(`/iraq-2019-2020/${file}?${query}`)
      expect(response.status(), query).toBe(400)
      expect(response.headers()['content-type']).toContain('application/problem+json')
      const problem = await response.json()
      expect(problem.status).toBe(400)
      expect(problem.parameters[0], query).toMatchObject({ parameter })
      expect(problem.parameters[0].expected).toBeTruthy()
    }
  }
})

test('the page says of a repeated value what the routes say', async ({ page, request }) => {
  const query = 'from=2020-01-01&from=2020-02-01'
  const problem = await (await request.get(`/iraq-2019-2020/incidents.csv?${query}`)).json()
  expect(problem.detail).toContain('expected one value')
  await openExplorer(page, `/iraq-2019-2020?${query}`)
  const notice = page.getByRole('alert').filter({ hasText: problem.detail })
  await expect(notice).toBeVisible()
  await openFilter(page, 'Act')
  await page.getByRole('button', { name: 'Act: none' }).click()
  await expect(page).toHaveURL(new RegExp(`${query}$`))
  await expect(notice).toBeVisible()
})

test('a radius that cannot be used stands in its field with what is expected, until it is mended', async ({
  page,
}) => {
  await openExplorer(page, '/iraq-2019-2020?km=-1&min=3')
  const radius = await clusterField(page, 'Cluster radius in km')
  await expect(radius).toHaveValue('-1')
  await expect(radius).toHaveAttribute('aria-invalid', 'true')
  await expect(radius).toHaveAccessibleDescription(/Could not use “-1” for km: expected a number/)
  const shown = page.getByRole('group', { name: 'Proximity clusters' }).getByRole('checkbox')
  await expect(shown).not.toBeChecked()
  await radius.fill('15')
  await expect(sentence(page)).toContainText(/\d+ clusters?/)
  await expect(shown).toBeChecked()
  await expect(radius).toHaveAttribute('aria-invalid', 'false')
  await expect(page).not.toHaveURL(/km=/)
  await expect(page.getByText('Could not use')).toHaveCount(0)
})

test('a number that is typed and cannot be used says so, and does not slip back', async ({
  page,
}) => {
  await openExplorer(page)
  const clusters = (await sentence(page).textContent()) ?? ''
  for (const [name, typed, said] of [
    ['Cluster radius in km', '-1', 'Could not use “-1” for km: expected a number'],
    ['Minimum incidents', '0', 'Could not use “0” for min: expected a whole number of at least 1'],
    ['Days apart at most', '1.5', 'Could not use “1.5” for days: expected a whole number'],
  ] as const) {
    const field = await clusterField(page, name)
    await field.fill(typed)
    await page.keyboard.press('Tab')
    await expect(field).toHaveValue(typed)
    await expect(field).toHaveAccessibleDescription(new RegExp(said))
  }
  await expect(sentence(page)).toHaveText(clusters)
  await expectAccessible(page)

  await (await clusterField(page, 'Minimum incidents')).fill('2')
  const radius = await clusterField(page, 'Cluster radius in km')
  await expect(page).toHaveURL(/min=2/)
  await expect(radius).toHaveValue('-1')
  await page.getByRole('button', { name: 'Reset' }).click()
  await openFilter(page, 'Proximity clusters')
  await expect(radius).toHaveValue('15')
  await expect(page.getByText('Could not use')).toHaveCount(0)
})

test('a number is typed key by key without a complaint on the way', async ({ page }) => {
  await openExplorer(page)
  const radius = await clusterField(page, 'Cluster radius in km')
  await radius.selectText()
  for (const key of ['2', '.', '5']) {
    await page.keyboard.press(key)
    await expect(radius).toHaveAttribute('aria-invalid', 'false')
  }
  await expect(page).toHaveURL(/km=2\.5/)
  await radius.selectText()
  await page.keyboard.press('Delete')
  await expect(radius).toHaveValue('')
  await page.keyboard.press('Tab')
  await expect(radius).toHaveValue('2.5')
})

test('what is shown can be exported although the address has more that is unusable', async ({
  page,
}) => {
  await openExplorer(page, '/iraq-2019-2020?km=-1&colour=red')
  await page.getByRole('button', { name: /^Export \d/ }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Download' }).click()
  expect(await (await saved).failure()).toBeNull()
  expect((await saved).suggestedFilename()).toContain('-rows.geojson')
})

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
