import { clusterPoints } from '@/geo/cluster/cluster'
import { membersOf } from '@/geo/cluster/members'
import { clusterRows } from '@/geo/cluster/proximity'
import { filterRows, NO_FILTER } from '@/geo/table/filter'
import { dayOf } from '@/geo/time/time'
import { seededTable, serveTable } from './seeded-table'
import { clusterField, dateField, expect, inWords, openExplorer, sentence, test } from './story'

const SIZE = 70_000

test('seventy thousand incidents: a worker computes the clusters, and they are those of the filter', async ({
  page,
}) => {
  const table = seededTable(SIZE, { id: 'iraq-2019-2020', version: '1.0.0' })
  await serveTable(page, table)
  await openExplorer(page, '/iraq-2019-2020?km=3&min=10')
  await expect(sentence(page)).toContainText(`${inWords(SIZE)} incidents`)
  await expect(sentence(page)).toContainText(/\d+ clusters/)

  const expected = (from: string, radiusKm: number) => {
    const rows = filterRows(table, { ...NO_FILTER, from: dayOf(from) })
    const { count } = clusterRows(table, rows, { radiusKm, minIncidents: 10 }, clusterPoints)
    return { shown: rows.length, count }
  }

  const from = await dateField(page, 'From')
  for (let day = 1; day <= 28; day++) {
    await from.fill(`2018-11-${String(day).padStart(2, '0')}`)
  }
  const dragged = expected('2018-11-28', 3)
  await expect(sentence(page)).toContainText(
    `${inWords(dragged.shown)} of ${inWords(SIZE)} incidents`,
  )
  await expect(sentence(page)).toContainText(`${dragged.count} clusters`)

  const radius = await clusterField(page, 'Cluster radius in km')
  for (const km of ['2', '1.5', '1', '0.8', '1.2']) await radius.fill(km)
  await expect(sentence(page)).toContainText(`${expected('2018-11-28', 1.2).count} clusters`)
  expect(page.workers().length).toBeGreaterThan(0)
})

test('fifteen hundred incidents at 50 km: a worker computes what the page says, also of an open cluster', async ({
  page,
}) => {
  const size = 1500
  const table = seededTable(size, { id: 'iraq-2019-2020', version: '1.0.0' })
  await serveTable(page, table)
  await openExplorer(page, '/iraq-2019-2020?km=50&min=10')
  const rows = filterRows(table, NO_FILTER)
  const expected = (radiusKm: number) =>
    clusterRows(table, rows, { radiusKm, minIncidents: 10 }, clusterPoints)
  const found = (radiusKm: number) => {
    const { count } = expected(radiusKm)
    return new RegExp(`(?<!\\d)${count} clusters?`)
  }
  await expect(sentence(page)).toContainText(found(50))
  expect(page.workers().length).toBeGreaterThan(0)

  const hull = page
    .getByRole('region', { name: 'Map', exact: true })
    .getByRole('button', { name: /^Cluster of/ })
    .first()
  await hull.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: /^Cluster \d+: |^No cluster here/ })
  const largest = membersOf(expected(50))
    .map((members) => members.length)
    .sort((a, b) => b - a)
  await expect(panel).toHaveAccessibleName(
    new RegExp(`: ${largest[0]?.toLocaleString('en-GB')} incidents at`),
  )

  const radius = await clusterField(page, 'Cluster radius in km')
  for (const km of ['45', '40', '30', '20', '10']) await radius.fill(km)
  await expect(sentence(page)).toContainText(found(10))
  const all = page.getByRole('region', { name: 'Clusters', exact: true })
  await expect(all).toContainText('within 10 km of each other')
})
