import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import { placeDataset } from './[dataset]/fixtures/dataset-folder'
import { isUnknownAddress } from './unknown-address'

let removeFolder: () => void

beforeAll(() => {
  const files = smallDataset()
  files.set('redirects.json', {
    redirects: [{ from: '2020-03-12-never', to: null, reason: 'It never was.', version: '1.1.0' }],
  })
  removeFolder = placeDataset('small', textsOf(files))
})
afterAll(() => removeFolder())

describe('an address', () => {
  it.each([
    '/',
    '/small',
    '/small/',
    '/small/method',
    '/small/incidents.csv',
    '/small/incidents/2020-03-11-north-base-rockets',
    '/small/incidents/undated-depot-rumour',
    '/small/incidents/2020-03-12-never',
    '/embed/small/map-list',
    // Files say for themselves what there is.
    '/nowhere/incidents.csv',
    '/small/incidents/nothing/record.json',
  ])('is left to the app: %s', async (path) => {
    expect(await isUnknownAddress(path)).toBe(false)
  })

  it.each([
    '/nowhere',
    '/nowhere/',
    '/nowhere/method',
    '/small/incidents/2020-03-13-nothing',
    '/nowhere/incidents/2020-03-11-north-base-rockets',
    '/embed/nowhere/map',
    '/embed/small/everything',
    '/constructor',
    '/.env',
  ])('is of nothing: %s', async (path) => {
    expect(await isUnknownAddress(path)).toBe(true)
  })
})
