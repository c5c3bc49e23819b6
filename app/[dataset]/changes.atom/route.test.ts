import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { FILE_ROWS, fileDatasetInfo } from '@/geo/fixtures/file-dataset'
import { smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import { checkDataset } from '@/geo/record/check'
import { versionOf } from '@/geo/record/versions'
import { placeDatasets } from '../fixtures/dataset-folder'
import { GET } from './route'

const SITE = 'https://map.example.org'
let removeFolders: () => void

/** The small dataset with two versions, of which the second withdrew one incident, merged another and added the rest. */
function withVersions() {
  const files = smallDataset()
  const { dataset } = checkDataset(textsOf(files), 'small')
  if (!dataset) throw new Error('expected a dataset')
  const now = versionOf(dataset)
  const [first, ...rest] = now.incidents
  if (!first) throw new Error('expected incidents')
  const gone = ['2019-12-30-never', '2019-12-31-twice'].map((id) => ({
    ...first,
    id,
    title: `Gone: ${id}`,
  }))
  const older = {
    ...now,
    version: '1.0.0',
    released: '2020-05-01',
    incidents: [...gone, { ...first, parts: { ...first.parts, place: 'elsewhere' } }],
  }
  files.set('versions/1.0.0.json', older)
  files.set('versions/1.1.0.json', now)
  files.set('redirects.json', {
    redirects: [
      { from: '2019-12-30-never', to: null, reason: 'It never was.', version: '1.1.0' },
      { from: '2019-12-31-twice', to: rest[0]?.id, reason: 'The same.', version: '1.1.0' },
    ],
  })
  return { files: textsOf(files), first, rest }
}

const { files, first, rest } = withVersions()

beforeAll(() => {
  vi.stubEnv('RIPOSTE_URL', SITE)
  removeFolders = placeDatasets({
    small: files,
    plain: new Map([
      ['dataset.json', fileDatasetInfo()],
      ['incidents.csv', FILE_ROWS],
    ]),
  })
})
afterAll(() => {
  removeFolders()
  vi.unstubAllEnvs()
})

const ask = (query = '', dataset = 'small') =>
  GET(new Request(`${SITE}/${dataset}/changes.atom${query}`), {
    params: Promise.resolve({ dataset }),
  })

/** The ids of the entries, with what happened to each. */
async function entriesOf(query = ''): Promise<string[]> {
  const text = await (await ask(query)).text()
  return text
    .split('<entry>')
    .slice(1)
    .map((entry) => {
      const id = /<id>.*\/incidents\/(.*)#/.exec(entry)?.[1]
      return `${id} ${/<category term="(\w+)"/.exec(entry)?.[1]}`
    })
}

describe('the feed of a dataset', () => {
  it('has what each version did to incidents, with a line that says what', async () => {
    const response = await ask()
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    const text = await response.text()
    expect(text).toContain('<summary>Version 1.1.0 changed: place.</summary>')
    expect(text).toContain('<summary>Withdrawn with version 1.1.0: It never was.</summary>')
    expect(text).toContain('<summary>New in version 1.1.0.</summary>')
    expect((await entriesOf()).sort()).toEqual(
      [
        '2019-12-30-never added',
        '2019-12-30-never withdrawn',
        '2019-12-31-twice added',
        '2019-12-31-twice merged',
        `${first.id} added`,
        `${first.id} changed`,
        ...rest.map(({ id }) => `${id} added`),
      ].sort(),
    )
  })

  it('has under a filter what that leaves, and what was merged into it', async () => {
    const target = rest[0]?.id ?? ''
    const entries = await entriesOf(`?chain=${target}`)
    expect(entries).toContain(`${target} added`)
    expect(entries).toContain('2019-12-31-twice merged')
    expect(entries.some((entry) => entry.endsWith('withdrawn'))).toBe(false)
    expect(await entriesOf('?q=no+such+word')).toEqual([])
  })

  it('is valid and empty where no versions are kept', async () => {
    const response = await ask('?from=2020-01-01', 'plain')
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(text).not.toContain('<entry>')
    expect(text).toContain('no earlier versions are kept')
  })

  it.each([
    ['?act=nothing', 'act'],
    ['?since=1.0.0', 'since'],
    ['?bbox=1,2,3', 'bbox'],
    ['?limit=1', 'limit'],
    ['?f=json', 'f'],
  ])('is refused with the name of what cannot be used: %s', async (query, parameter) => {
    const response = await ask(query)
    expect(response.status).toBe(400)
    expect((await response.json()).parameters).toMatchObject([{ parameter }])
    expect((await ask('', 'nowhere')).status).toBe(404)
  })
})
