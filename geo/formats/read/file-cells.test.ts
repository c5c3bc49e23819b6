import { describe, expect, it } from 'vitest'
import { structuredRow } from '../../record/structured-row'
import { fileCell, fileCells, rowTitle } from './file-cells'
import { factsOfTable } from './file-facts'
import { tableOfFile } from './fixtures/opened'
import { citedRow, rowCitation } from './row-citation'

const { table } = await tableOfFile(
  'id,title,date,lat,lon,location,governorate,Best,odd\nx,,2020-01-02,33.1,44.2,Far Bridge,North,3,\ny/2,Shots,2020-01-03,,,,,,"=1+1"\n',
)
const FACTS = factsOfTable(table, {
  id: 'plain',
  title: 'A plain file',
  description: 'Made up.',
  version: '0123456789ab',
  released: '2024-05-01',
  citation: 'Nobody (2024): A plain file',
  licence: { id: 'CC0-1.0', name: 'CC0 1.0', url: 'https://example.org/cc0' },
  utcOffset: '+03:00',
  has: { pages: true, claims: false },
})

describe('what a file says of a row', () => {
  it('is every cell under the name of its column, as it is written', () => {
    expect(fileCells(table, 1)).toEqual([
      { column: 'id', text: 'y/2' },
      { column: 'title', text: 'Shots' },
      { column: 'date', text: '2020-01-03' },
      { column: 'lat', text: '' },
      { column: 'lon', text: '' },
      { column: 'location', text: '' },
      { column: 'governorate', text: '' },
      { column: 'Best', text: '' },
      { column: 'odd', text: '=1+1' },
    ])
  })

  it('is found under the name of a column whatever its case, and never under one of ours', () => {
    expect(fileCell(table, 'best', 0)).toBe('3')
    expect(fileCell(table, 'fatalities_min', 0)).toBe('')
  })

  it('has a title in its place or its id where it has none', () => {
    expect([rowTitle(table, 0), rowTitle(table, 1)]).toEqual(['Far Bridge', 'Shots'])
  })
})

it('a citation of a row says whose file it is, which row of which version, and where it was read', () => {
  const cited = citedRow(table, 1, FACTS, 'https://example.org/plain/incidents/y%2F2', '2026-01-02')
  const text = rowCitation(cited, {
    row: (day, id, title) => `Row ${id} (${title}, ${day})`,
    within: (title, version) => `In ${title}, ${version}`,
    accessed: (day) => `read ${day}`,
  })
  expect(text).toBe(
    'Nobody (2024): A plain file. Row y/2 (Shots, 2020-01-03). In A plain file, 0123456789ab. CC0 1.0. https://example.org/plain/incidents/y%2F2 (read 2026-01-02).',
  )
})

it('the data for search engines are an event of the file, with a place only where there is one', () => {
  const context = { page: 'p', datasetPage: 'd', licence: 'l', lang: 'en' }
  const about = (row: number) =>
    (structuredRow(table, row, FACTS, context) as { about: Record<string, unknown> }).about
  expect(about(0)).toMatchObject({
    '@type': 'Event',
    startDate: '2020-01-02',
    location: {
      name: 'Far Bridge',
      address: { addressRegion: 'North' },
      geo: { latitude: 33.1, longitude: 44.2 },
    },
  })
  expect('location' in about(1)).toBe(false)
})
