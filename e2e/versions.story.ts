import { expect, expectAccessible, openExplorer, test } from './story'

test.use({ keepsPage: true })

const DATASET = '/iraq-2019-2020'
const TAJI = `${DATASET}/incidents/2020-03-11-camp-taji-rockets`

test('a link with an older version tells what was added, changed or removed since', async ({
  page,
  request,
}) => {
  const { version, versions } = await (await request.get(`${DATASET}/changes.json`)).json()
  expect(versions.at(-1)).toBe(version)
  expect(versions.length, 'versions to compare').toBeGreaterThan(1)
  const [since] = versions
  const changes = await (await request.get(`${DATASET}/changes.json?since=${since}`)).json()
  await openExplorer(page, `${DATASET}?from=2020-01-08&to=2020-01-08&v=${since}`)
  await expect(page.getByText(`made with version ${since}`)).toBeVisible()
  const summary = page.getByText(
    `${changes.added.length} added, ${changes.changed.length} changed, ${changes.removed.length} removed`,
  )
  await summary.click()
  const [first] = changes.added
  if (first) {
    const link = page.locator('details[open]').getByRole('link', { name: first.title, exact: true })
    await expect(link).toHaveAttribute('href', `${DATASET}/incidents/${first.id}`)
  }
  await expectAccessible(page)

  await page.goto(`${TAJI}?v=${since}`)
  await expect(page.getByRole('note')).toContainText(`made with version ${since}`)
  await expectAccessible(page)

  const exported = await request.get(`${DATASET}/incidents.geojson?v=${since}`)
  expect((await exported.json()).metadata).toMatchObject({ version, asked_version: since })
})

test('a link with the version of the data says nothing of it', async ({ page, request }) => {
  const { version } = await (await request.get(`${DATASET}/changes.json`)).json()
  await openExplorer(page, `${DATASET}?v=${version}`)
  await expect(page.getByText('made with version')).toHaveCount(0)
  await page.goto(`${TAJI}?v=${version}`)
  await expect(page.getByRole('note')).toHaveCount(0)
})

test('a version that never was is named, by page and routes', async ({ page, request }) => {
  await openExplorer(page, `${DATASET}?v=99.0.0`)
  await expect(page.getByText(/version 99\.0\.0 of the data, which does not exist/)).toBeVisible()
  await page.goto(`${TAJI}?v=99.0.0`)
  await expect(page.getByRole('note')).toContainText('There is no version “99.0.0”')
  for (const address of [
    'changes.json?since=99.0.0',
    'incidents.geojson?v=99.0.0',
    'incidents.csv?v=99.0.0',
  ]) {
    const response = await request.get(`${DATASET}/${address}`)
    expect(response.status()).toBe(400)
    expect((await response.json()).parameters[0].got).toBe('99.0.0')
  }
})
