import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { listFacts } from '@/data/sources/datasets'
import { FILE_ROWS, fileDatasetInfo } from '@/geo/fixtures/file-dataset'
import { smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import { structuredRow } from '@/geo/record/structured-row'
import sitemap from '../sitemap'
import { isUnknownAddress } from '../unknown-address'
import { GET as getExport } from './[file]/route'
import { GET as getChanges } from './changes.json/route'
import { placeDatasets } from './fixtures/dataset-folder'
import { GET as getFile } from './incidents/[id]/[file]/route'
import { rowPreview } from './incidents/[id]/file-row'
import { GET as getGeoJson } from './incidents/[id]/incident.geojson/route'
import { lookup, lookupPage } from './incidents/[id]/lookup'
import { GET as getRecord } from './incidents/[id]/record.json/route'

let removeFolders: () => void

beforeAll(() => {
  vi.stubEnv('RIPOSTE_URL', 'https://example.org')
  removeFolders = placeDatasets({
    plain: new Map([
      ['dataset.json', fileDatasetInfo()],
      ['incidents.csv', FILE_ROWS],
    ]),
    small: textsOf(smallDataset()),
  })
})
afterAll(() => {
  removeFolders()
  vi.unstubAllEnvs()
})

const at = (id: string, file = '') => ({ params: Promise.resolve({ dataset: 'plain', id, file }) })
const request = new Request('http://localhost/')

describe('a file beside records', () => {
  it('is a dataset, in the list and for search engines', async () => {
    expect((await listFacts()).map(({ id }) => id)).toEqual(['plain', 'small'])
    const addresses = (await sitemap()).map(({ url }) => url)
    expect(addresses).toContain('https://example.org/plain/method')
    expect(addresses).toContain('https://example.org/plain/incidents/a%2F1')
    expect(addresses).toContain('https://example.org/plain/incidents/b%202')
    expect(await isUnknownAddress('/plain/incidents/b 2')).toBe(false)
    expect(await isUnknownAddress('/plain/incidents/b 3')).toBe(true)
  })

  it.each(['incidents.csv', 'incidents.geojson', 'incidents.geojson.zip'])(
    'has %s, filtered as the query asks',
    async (file) => {
      const [{ version = '' } = {}] = await listFacts()
      const ask = (query: string) =>
        getExport(new Request(`http://localhost/plain/${file}?${query}`), {
          params: Promise.resolve({ dataset: 'plain', file }),
        })
      expect((await ask(`q=rockets&v=${version}`)).status).toBe(200)
      expect((await ask('q=rockets&v=ffffffffffff')).status).toBe(200)
      expect((await ask('v=latest')).status).toBe(400)
    },
  )

  it('names in an export made with another version both, and no changes, which nobody knows', async () => {
    const response = await getExport(
      new Request('http://localhost/plain/incidents.geojson?q=rockets&v=ffffffffffff'),
      { params: Promise.resolve({ dataset: 'plain', file: 'incidents.geojson' }) },
    )
    const { metadata, features } = await response.json()
    expect(features).toHaveLength(1)
    expect(metadata.asked_version).toBe('ffffffffffff')
    expect('changes' in metadata).toBe(false)
  })

  it('has no list of changes', async () => {
    const context = { params: Promise.resolve({ dataset: 'plain' }) }
    const response = await getChanges(request, context)
    expect(response.status).toBe(404)
  })
})

describe('an incident of a file that names no day', () => {
  it('says nothing of days in its preview, its citation and to search engines', async () => {
    const found = await lookup(at('d').params)
    const row = found?.ofFile
    if (!row) throw new Error('expected a row')
    const preview = await rowPreview(found.facts, row)
    expect(preview.description).toBe('North Base. A plain file')
    const citation = await (await getFile(request, at('d', 'citation.txt'))).text()
    expect(citation).toContain('Incident d, “Nothing”, without a day.')
    const context = { page: 'p', datasetPage: 'd', licence: 'l', lang: 'en' }
    const said = structuredRow(row.table, row.row, found.facts, context)
    expect(JSON.stringify(said)).toContain('"about":{"@type":"Event","name":"Nothing","location"')
  })
})

describe('an incident of a file', () => {
  it('is found by its id, whatever that is', async () => {
    const found = await lookup(at('a/1').params)
    expect(found?.ofFile?.table.title.at(found.ofFile.row)).toBe('Rockets on <the> base')
    expect(found?.detail).toBeNull()
    expect((await lookupPage(at('a%2F1').params))?.ofFile?.row).toBe(found?.ofFile?.row)
    expect(await lookup(at('nobody').params)).toBeNull()
    expect(await lookupPage(at('100%').params)).toBeNull()
  })

  it('has a GeoJSON file and a citation, and no claims', async () => {
    const geojson = await getGeoJson(request, at('a/1'))
    expect(geojson.status).toBe(200)
    expect(geojson.headers.get('Content-Disposition')).toBe('attachment; filename="a-1.geojson"')
    const citation = await getFile(request, at('a/1', 'citation.txt'))
    expect(await citation.text()).toMatch(
      /^Nobody \(2024\): A plain file\. Incident a\/1, .* https:\/\/example\.org\/plain\/incidents\/a%2F1\?v=[0-9a-f]{12} \(/,
    )
    for (const response of [
      await getRecord(request, at('a/1')),
      await getFile(request, at('a/1', 'citation.bib')),
    ]) {
      expect(response.status).toBe(404)
      expect((await response.json()).detail).toContain('incident.geojson, citation.txt')
    }
  })
})
