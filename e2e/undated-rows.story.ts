import { FILE_ROWS, fileDatasetInfo } from '@/geo/fixtures/file-dataset'
import { expect, expectAccessible, sentence } from './story'
import { withDatasets } from './with-datasets'

const test = withDatasets({
  plain: new Map([
    ['dataset.json', fileDatasetInfo()],
    ['incidents.csv', FILE_ROWS],
  ]),
})

test('rows of a published file that name no day are listed, and left out by dates', async ({
  page,
  request,
}) => {
  await page.goto('/plain')
  await expect(sentence(page)).toContainText('3 incidents')
  const undated = page.getByRole('region', { name: /^1 row names no day/ })
  await undated.getByText('Nothing · North Base').click()
  await expect(undated).toContainText('The file names no day that could be read.')
  await expect(undated.getByRole('row', { name: 'colour blue' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export 4 rows' })).toBeVisible()
  await expect(undated.getByRole('link', { name: 'Page of the incident' })).toHaveAttribute(
    'href',
    '/plain/incidents/d',
  )
  const { features } = await (await request.get('/plain/incidents.geojson')).json()
  expect(features).toHaveLength(4)
  await expectAccessible(page)

  await page.goto('/plain/incidents/d')
  await expect(page.getByText('“Nothing”, without a day.')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Open the dataset/ })).toHaveAttribute(
    'href',
    '/plain',
  )
  await expectAccessible(page)

  await page.goto('/plain?from=2020-01-03')
  await expect(page.getByRole('heading', { name: /left out by the dates/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export 2 rows' })).toBeVisible()
})
