import type { Page } from 'playwright/test'
import { tableOfRows } from '@/geo/fixtures/rows-table'
import { TABLE_PARTS } from '@/geo/table/columns'
import { partToArrow } from '@/geo/table/parts-writer'
import type { IncidentTable } from '@/geo/table/table'
import { ACTS } from '@/geo/vocabulary'
import { seeded } from '@/scripts/test-clients/seeded.mjs'

const TARGETS = ['coalition', 'others', 'iran-backed']

/** A table of `length` made-up incidents round a few hundred towns of Iraq, over four hundred days. */
export function seededTable(length: number, dataset: IncidentTable['dataset']): IncidentTable {
  const random = seeded(20_200_103)
  const towns = Array.from(
    { length: 300 },
    () => [40 + random() * 7, 30.5 + random() * 6.5] as const,
  )
  const rows = Array.from({ length }, () => {
    const [lon, lat] = towns[Math.floor(random() ** 2 * towns.length)] ?? [44, 33]
    const spread = () => (random() + random() + random() - 1.5) * 0.08
    return { lon: lon + spread(), lat: lat + spread(), day: 17_800 + Math.floor(random() * 400) }
  }).sort((a, b) => a.day - b.day)
  const cells = rows.map(({ lon, lat, day }, i) => ({
    id: `seeded-${i}`,
    title: `Made-up incident ${i}`,
    act: ACTS[i % 5] as string,
    target: TARGETS[i % 3] as string,
    standing: 'confirmed',
    within: 'site',
    location: 'A made-up place',
    longitude: lon,
    latitude: lat,
    event_date: day,
    actors_named: ['unidentified'],
    search_text: `made up incident ${i}`,
    names: [],
  }))
  return tableOfRows(cells, { target: TARGETS }, dataset)
}

/** Answers for the parts of a page's table with those of another table. */
export async function serveTable(page: Page, table: IncidentTable): Promise<void> {
  for (const part of TABLE_PARTS) {
    const body = Buffer.from(partToArrow(table, part))
    await page.route(`**/table/${part}.*`, (route) =>
      route.fulfill({ body, contentType: 'application/vnd.apache.arrow.stream' }),
    )
  }
}
