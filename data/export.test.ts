import { describe, expect, it } from 'vitest'
import { clusterPoints } from '@/geo/cluster/cluster'
import { clusterRows } from '@/geo/cluster/proximity'
import { exportSchema } from '@/geo/formats/export-schema'
import { toGeoJson } from '@/geo/formats/geojson'
import { tableOf } from '@/geo/record/compile'
import { factsOf } from '@/geo/record/facts'
import { readAs } from '@/geo/record/schema'
import { filterRows } from '@/geo/table/filter'
import { shownDays } from '@/geo/table/summary'
import { parseView, vocabularyOf } from '@/geo/view/view-query'
import { clusterParamsOf, filterOf } from '@/geo/view/view-state'
import { openRecords } from './fixtures/records'

describe.each(await openRecords())('the export of $dataset.info.id', ({ dataset }) => {
  const table = tableOf(dataset)

  it.each([
    '',
    'km=15&min=3',
    'km=15&min=3&days=7',
    'act=rocket&standing=confirmed',
    'within=country',
    'from=2020-01-01&to=2020-01-31',
    'bbox=43,33,45,34',
    'q=no such word',
  ])('is what its schema says for “%s”', (query) => {
    const { state } = parseView(new URLSearchParams(query), vocabularyOf(table))
    const filter = filterOf(state)
    const rows = filterRows(table, filter)
    const params = query.includes('km') ? clusterParamsOf(state) : null
    const text = toGeoJson({
      facts: factsOf(dataset),
      table,
      rows,
      proximity: params && clusterRows(table, rows, params, clusterPoints),
      days: shownDays(table, filter, rows),
      filterWords: query,
      query,
    })
    expect(readAs(exportSchema, JSON.parse(text)).problems).toEqual([])
  })
})
