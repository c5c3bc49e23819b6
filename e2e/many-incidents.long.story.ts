import { madeUpDataset } from './made-up-dataset'
import { expect, inWords, listItems, sentence } from './story'
import { withDatasets } from './with-datasets'

const COUNT = 2000

const test = withDatasets({ many: madeUpDataset('many', COUNT) })

test('two thousand incidents are served like fifty, without a build of their own', async ({
  page,
  request,
  app,
}) => {
  test.setTimeout(180_000)
  expect(app.output()).not.toContain('Building')
  await page.goto('/', { timeout: 120_000 })
  await expect(sentence(page)).toContainText(`${inWords(COUNT - 2)} incidents`)
  await expect(listItems(page).first()).toBeVisible()

  const { features } = await (await request.get('/many/incidents.geojson')).json()
  // One is held back, and one is a part of another.
  expect(features).toHaveLength(COUNT - 1)
  const last = features.at(-1).id
  expect((await request.get(`/many/incidents/${last}`)).status()).toBe(200)
  for (const address of ['/many/incidents/2019-12-01-made-up-x', '/nowhere', '/iraq-2019-2020']) {
    const response = await request.get(address)
    expect(response.status(), address).toBe(404)
    expect(await response.text(), address).toMatch(/<h1[^>]*>Not found/)
  }
})
