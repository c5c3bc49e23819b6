import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mergedAddress, movedAddress } from '@/app/moved'
import { openDataset } from '@/data/sources/datasets'
import { smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import type { IncidentSource } from '@/geo/source'
import { placeDataset } from '../../fixtures/dataset-folder'
import { GET as getGeoJson } from './incident.geojson/route'
import { lookup } from './lookup'
import { GET as getRecord } from './record.json/route'

const ROCKETS = '2020-03-11-north-base-rockets'
let removeFolder: () => void

beforeAll(() => {
  const files = smallDataset()
  files.set('redirects.json', {
    redirects: [
      { from: '2020-03-11-twice', to: ROCKETS, reason: 'The same attack.', version: '1.1.0' },
      { from: '2020-03-12-never', to: null, reason: 'It never was.', version: '1.1.0' },
    ],
  })
  removeFolder = placeDataset('small', textsOf(files))
})

afterAll(() => removeFolder())

const at = (id: string, dataset = 'small') => ({ params: Promise.resolve({ dataset, id }) })
const request = new Request('http://localhost/')

describe('an id', () => {
  it('leads to its incident', async () => {
    const found = await lookup(at(ROCKETS).params)
    expect(found?.detail?.record.id).toBe(ROCKETS)
    expect((await getRecord(request, at(ROCKETS))).status).toBe(200)
    expect((await getGeoJson(request, at(ROCKETS))).status).toBe(200)
  })

  it('that was merged leads to the same file of what it is now', async () => {
    for (const [get, file] of [
      [getRecord, 'record.json'],
      [getGeoJson, 'incident.geojson'],
    ] as const) {
      const response = await get(request, at('2020-03-11-twice'))
      expect(response.status).toBe(308)
      expect(response.headers.get('Location')).toBe(`../${ROCKETS}/${file}`)
    }
  })

  it('that was withdrawn is gone, with the reason', async () => {
    const response = await getRecord(request, at('2020-03-12-never'))
    expect(response.status).toBe(410)
    expect((await response.json()).detail).toContain('It never was.')
  })

  it('that is held back has a page with the reason, and no files', async () => {
    const found = await lookup(at('undated-depot-rumour').params)
    expect(found?.held?.record.held).toBe('No page says on which day.')
    const response = await getRecord(request, at('undated-depot-rumour'))
    expect(response.status).toBe(404)
    expect((await response.json()).detail).toBe('No page says on which day.')
  })

  it('that never was is not found', async () => {
    expect(await lookup(at('2020-03-13-nothing').params)).toBeNull()
    expect(await lookup(at(ROCKETS, 'nowhere').params)).toBeNull()
    expect((await getRecord(request, at('2020-03-13-nothing'))).status).toBe(404)
  })

  it('that is no more, in the address of a map, leads on', async () => {
    const source = (await openDataset('small')) as IncidentSource
    const query = (id: string) => new URLSearchParams({ act: 'rocket', incident: id })
    expect(await movedAddress(source, query('2020-03-11-twice'))).toBe(
      `/small?act=rocket&incident=${ROCKETS}`,
    )
    expect(await movedAddress(source, query('2020-03-12-never'))).toBe(
      '/small/incidents/2020-03-12-never',
    )
    expect(await movedAddress(source, query(ROCKETS))).toBeNull()
    expect(await movedAddress(source, new URLSearchParams())).toBeNull()
  })

  it('that was merged takes the query of its page along', () => {
    const [from, to] = ['2020-03-11-twice', ROCKETS]
    const redirect = { from, to, reason: 'The same attack.', version: '1.1.0' }
    const query = new URLSearchParams({ v: '1.0.0', merged: 'something-else' })
    expect(mergedAddress('small', redirect, query)).toBe(
      `/small/incidents/${ROCKETS}?v=1.0.0&merged=2020-03-11-twice`,
    )
    expect(mergedAddress('small', { ...redirect, to: null }, query)).toBeNull()
  })
})
