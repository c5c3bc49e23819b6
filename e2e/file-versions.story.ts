import { createHash } from 'node:crypto'
import { FILE_ROWS, fileDatasetInfo } from '@/geo/fixtures/file-dataset'
import { expect, expectAccessible, sentence } from './story'
import { withDatasets } from './with-datasets'

const FORMER_ROWS = FILE_ROWS.replace('Shots', 'Shells').concat('e,Gone,2020-01-04,,,,,,\n')
const FORMER = createHash('sha256')
  .update(`${fileDatasetInfo()}\0${FORMER_ROWS}`)
  .digest('hex')
  .slice(0, 12)

const test = withDatasets({
  plain: new Map([
    ['dataset.json', fileDatasetInfo({ released: '2024-06-01', replaces: FORMER })],
    ['incidents.csv', FILE_ROWS],
    [`versions/${FORMER}/dataset.json`, fileDatasetInfo()],
    [`versions/${FORMER}/incidents.csv`, FORMER_ROWS],
  ]),
})

test('a link with a former version of a published file tells what changed in its rows since', async ({
  page,
  request,
}) => {
  await page.goto(`/plain?v=${FORMER}`)
  await expect(sentence(page)).toContainText('3 incidents')
  await expect(page.getByText(`made with version ${FORMER}`)).toBeVisible()
  await page.getByText('0 added, 1 changed, 1 removed').click()
  const changes = page.locator('details[open]').filter({ hasText: 'Changed' })
  await expect(changes.getByRole('listitem')).toHaveText(['Shots: what', 'Gone'])
  await expectAccessible(page)

  await page.goto(`/plain/incidents/b%202?v=${FORMER}`)
  await expect(page.getByRole('note')).toContainText(
    `Changed in this incident since ${FORMER}: what.`,
  )
  await page.goto(`/plain/incidents/a%2F1?v=${FORMER}`)
  await expect(page.getByRole('note')).toContainText('Nothing of this incident has changed')
  await expectAccessible(page)

  const { metadata } = await (await request.get(`/plain/incidents.geojson?v=${FORMER}`)).json()
  expect(metadata.changes).toBe(`/plain/changes.json?since=${FORMER}`)
  expect((await request.get('/plain/incidents.csv?v=0123456789ab')).status()).toBe(400)
})
