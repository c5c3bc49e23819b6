import { describe, expect, it } from 'vitest'
import { GET } from '@/app/[dataset]/[file]/route'
import { convert } from '../scripts/riposte/convert'
import { runOn } from '../scripts/riposte/fixtures/memory-io'

const DATASET = 'iraq-2019-2020'

/** The same filter as a query string of the page, and as options of the command line. */
const FILTERS: readonly (readonly [query: string, options: readonly string[]])[] = [
  ['', []],
  ['from=2020-01-01&to=2020-01-31', ['--from', '2020-01-01', '--to-day', '2020-01-31']],
  ['act=rocket&standing=confirmed', ['--act', 'rocket', '--standing', 'confirmed']],
  ['act=rocket&act=protest', ['--act', 'rocket', '--act', 'protest']],
  ['q=base&bbox=43%2C33%2C45%2C34', ['--q', 'base', '--bbox', '43,33,45,34']],
  ['km=5&min=2', ['--km', '5', '--min', '2']],
  ['within=site&km=15&days=7', ['--within', 'site', '--km', '15', '--days', '7']],
]

describe.each([
  ['incidents.geojson', 'geojson'],
  ['incidents.csv', 'csv'],
  ['clusters.geojson', 'clusters.geojson'],
  ['incidents.csv-metadata.json', 'csv-metadata.json'],
])('%s of the command line is that of the server', (file, format) => {
  it.each(FILTERS)('for “%s”', async (query, options) => {
    const address = `http://localhost/${DATASET}/${file}${query ? `?${query}` : ''}`
    const params = Promise.resolve({ dataset: DATASET, file })
    const response = await GET(new Request(address), { params })
    expect(response.status).toBe(200)
    const served = Buffer.from(await response.arrayBuffer())
    const { code, out } = await runOn({}, [convert], 'convert', DATASET, '--to', format, ...options)
    expect(code).toBe(0)
    expect(Buffer.from(out).equals(served)).toBe(true)
  })
})
