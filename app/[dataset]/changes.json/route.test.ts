import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { FILE_ROWS, fileDatasetInfo } from '@/geo/fixtures/file-dataset'
import { GET as feed } from '../changes.atom/route'
import { placeDatasets } from '../fixtures/dataset-folder'
import { GET } from './route'

const FORMER_ROWS = FILE_ROWS.replace('Shots', 'Shells').concat('e,Gone,2020-01-04,,,,,,\n')
const FORMER = createHash('sha256')
  .update(`${fileDatasetInfo()}\0${FORMER_ROWS}`)
  .digest('hex')
  .slice(0, 12)

let removeFolders: () => void

beforeAll(() => {
  vi.stubEnv('RIPOSTE_URL', 'https://map.example.org')
  removeFolders = placeDatasets({
    plain: new Map([
      ['dataset.json', fileDatasetInfo({ released: '2024-06-01', replaces: FORMER })],
      ['incidents.csv', FILE_ROWS],
      [`versions/${FORMER}/dataset.json`, fileDatasetInfo()],
      [`versions/${FORMER}/incidents.csv`, FORMER_ROWS],
    ]),
  })
})
afterAll(() => {
  removeFolders()
  vi.unstubAllEnvs()
})

const context = { params: Promise.resolve({ dataset: 'plain' }) }
const ask = (query = '') =>
  GET(new Request(`https://map.example.org/plain/changes.json${query}`), context)

describe('what changed since a version of a published file', () => {
  it('says which versions are kept', async () => {
    const { version, versions } = await (await ask()).json()
    expect(versions).toEqual([FORMER, version])
  })

  it('is found by comparing its rows with those of then', async () => {
    const { added, changed, removed } = await (await ask(`?since=${FORMER}`)).json()
    expect({ added, changed, removed }).toEqual({
      added: [],
      changed: [{ id: 'b 2', title: 'Shots', parts: ['what'] }],
      removed: [{ id: 'e', title: 'Gone', to: null, reason: null }],
    })
  })

  it('refuses a version that is not kept, and names those that are', async () => {
    const answer = await ask('?since=0123456789ab')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(FORMER)
  })

  it('is in the feed, which leaves out that the first version added all of its rows', async () => {
    const request = new Request('https://map.example.org/plain/changes.atom')
    const text = await (await feed(request, context)).text()
    expect([...text.matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title)).toEqual([
      'Changes: A plain file',
      'Withdrawn: Gone',
      'Changed: Shots',
    ])
    expect(text).toContain('changed: what.')
  })
})
