import { describe, expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { exportSetOf } from '../fixtures/export-set'
import { parseRfc4180 } from '../fixtures/rfc4180'
import { NO_FILTER } from '../table/filter'
import { toCsv } from './csv'
import { csvwMetadata } from './csvw'

const described = (clustered: boolean) => {
  const set = exportSetOf(DATASET, NO_FILTER, clustered)
  return { set, document: JSON.parse(csvwMetadata(set, 'incidents.csv?q=taji')) }
}

describe('the metadata of a CSV', () => {
  it('say where it is, what it is, under which licence, how to cite it and what was asked', () => {
    const { document } = described(true)
    expect(document).toMatchObject({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url: 'incidents.csv?q=taji',
      'dc:title': 'Made-up incidents',
      'dc:description': 'all of them, "every one"',
      'dc:hasVersion': '1.2.3',
      'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      'dc:bibliographicCitation': 'Nobody (2020): Made-up incidents, version 1.2.3.',
      notes: [{ query: 'km=15&min=3', matched: 14, total: 14 }],
    })
  })

  it.each([true, false])('name every column as the CSV does, with clusters: %s', (clustered) => {
    const { set, document } = described(clustered)
    const [header, ...records] = parseRfc4180(toCsv(set).slice(1))
    const { columns, primaryKey } = document.tableSchema
    expect(columns.map(({ titles }: { titles: string }) => titles)).toEqual(header)
    expect(header?.indexOf(primaryKey)).toBe(0)
    expect(new Set(records.map(([id]) => id)).size).toBe(records.length)
  })

  it('say of which type each column is, and whose it is', () => {
    const { columns } = described(true).document.tableSchema
    const of = (name: string) => columns.find((column: { name: string }) => column.name === name)
    expect(of('event_date')).toMatchObject({
      datatype: { base: 'date', format: 'yyyy-MM-dd' },
      'dc:conformsTo': 'ACLED',
      null: '',
    })
    expect(of('fatalities_min').datatype).toBe('integer')
    expect(of('radius_km').datatype).toBe('number')
    expect(of('title')).not.toHaveProperty('dc:conformsTo')
    expect(columns.filter((column: Record<string, string>) => !column['dc:description'])).toEqual(
      [],
    )
  })
})
