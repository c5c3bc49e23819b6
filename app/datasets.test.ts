import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { textsBelow } from '@/data/folders'
import { listFacts } from '@/data/sources/datasets'
import { GET as getFile } from './[dataset]/[file]/route'
import { placeDatasets } from './[dataset]/fixtures/dataset-folder'
import sitemap from './sitemap'
import { isUnknownAddress } from './unknown-address'
import { GET as getVersions } from './version.json/route'

let removeFolder: () => void

beforeAll(() => {
  const data = path.join(process.cwd(), 'data')
  vi.stubEnv('RIPOSTE_URL', 'https://example.org')
  removeFolder = placeDatasets({
    'iraq-2019-2020': textsBelow(path.join(data, 'iraq-2019-2020')),
    'ukraine-made-up': textsBelow(path.join(data, 'fixtures', 'ukraine-made-up')),
  })
})
afterAll(() => {
  removeFolder()
  vi.unstubAllEnvs()
})

describe('a second folder beside the first', () => {
  it('is a second dataset, everywhere', async () => {
    expect((await listFacts()).map(({ id }) => id)).toEqual(['iraq-2019-2020', 'ukraine-made-up'])
    expect(await isUnknownAddress('/ukraine-made-up/method')).toBe(false)
    expect((await (await getVersions()).json()).datasets).toMatchObject({
      'ukraine-made-up': '1.0.0',
    })
    const addresses = (await sitemap()).map(({ url }) => url)
    expect(addresses).toContain('https://example.org/datasets')
    expect(addresses.filter((url) => url.includes('/ukraine-made-up'))).toHaveLength(12)
  })

  it('has files of its own', async () => {
    const response = await getFile(
      new Request('http://localhost/ukraine-made-up/incidents.geojson'),
      {
        params: Promise.resolve({ dataset: 'ukraine-made-up', file: 'incidents.geojson' }),
      },
    )
    const { features, metadata } = await response.json()
    expect(features).toHaveLength(10)
    expect(metadata.version).toBe('1.0.0')
    expect(features[0].properties.country).toBe('UA')
  })
})
