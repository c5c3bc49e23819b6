import { expect, test } from './story'

test.use({ javaScriptEnabled: false })

test('the page still lists the incidents with dates, places and sources', async ({
  page,
  request,
}) => {
  const query = 'from=2020-03-11&to=2020-03-14'
  const { features, metadata } = await (
    await request.get(`/iraq-2019-2020/incidents.geojson?${query}`)
  ).json()
  await page.goto(`/iraq-2019-2020?${query}`)
  const items = page.getByRole('list', { name: 'Incidents' }).getByRole('listitem')
  await expect(page.getByRole('status')).toContainText(`${metadata.incidents} of `)
  await expect(items).toHaveCount(features.length)
  const taji = items.filter({ hasText: 'kills two Americans and a Briton' })
  await expect(taji).toContainText('11 Mar 2020')
  await expect(taji).toContainText('Camp Taji')
  await expect(taji).toContainText('KTLA')
  await taji.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Camp Taji')
})

for (const address of ['/iraq-2019-2020/incidents/nonsense-here', '/nowhere', '/nowhere/method']) {
  test(`what is not at ${address} reads, and leads to what there is`, async ({ page, watch }) => {
    watch.allow('404')
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found')
    await page
      .getByRole('main')
      .getByRole('link', { name: /escalation in Iraq/ })
      .click()
    await expect(page.getByRole('list', { name: 'Incidents' })).toBeVisible()
  })
}

test('a record that is held back reads with the reason, and is not for search engines', async ({
  page,
}) => {
  await page.goto('/iraq-2019-2020/incidents/undated-iraq-protest-deaths')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('told on a Tuesday')
  await expect(page.getByRole('main')).toContainText('Neither the day nor the place is known')
  await expect(page.getByRole('main')).toContainText('read only in a text that repeats others')
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
})
