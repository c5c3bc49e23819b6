import { describe, expect, it } from 'vitest'
import { FILE_ROWS, fileDatasetInfo } from '@/geo/fixtures/file-dataset'
import { checkFileDatasetInfo } from '@/geo/record/check/file-dataset-info'
import { Refused } from '../new-incident/question'
import { replaceFile } from './replace-file'

const FORMER = '0123456789ab'

/** Runs the command over a made-up folder, and gives what was done in it. */
async function run(rows: string, id = 'plain') {
  const done: string[] = []
  const written = new Map<string, string>()
  const io = {
    say: () => undefined,
    read: () => new TextEncoder().encode(rows),
    today: '2024-05-01',
    published: (name: string) =>
      name === 'plain'
        ? {
            declared: fileDatasetInfo({ replaces: 'ffffffffffff' }),
            file: 'incidents.csv',
            version: FORMER,
          }
        : null,
    move: (from: string, to: string) => void done.push(`${from} > ${to}`),
    write: (name: string, content: string | Uint8Array) => {
      done.push(`wrote ${name}`)
      written.set(name, String(content))
    },
  }
  const found = replaceFile(id, 'some/where/second.csv', io)
  await found.catch(() => expect(done).toEqual([]))
  await found
  return { done, declared: written.get('plain/dataset.json') ?? '' }
}

describe('putting a file in the place of a published one', () => {
  it('keeps the former with its declaration, and says which it was', async () => {
    const { done, declared } = await run(FILE_ROWS.replace('Shots', 'Shells'))
    expect(done).toEqual([
      `plain/incidents.csv > plain/versions/${FORMER}/incidents.csv`,
      `plain/dataset.json > plain/versions/${FORMER}/dataset.json`,
      'wrote plain/second.csv',
      'wrote plain/dataset.json',
    ])
    const { info } = checkFileDatasetInfo({ declared, names: ['second.csv'] }, 'plain')
    expect(info).toMatchObject({
      file: 'second.csv',
      released: '2024-05-01',
      replaces: FORMER,
      mapping: { fields: { day: 'date' } },
    })
  })

  it.each([
    ['that is read in another way', 'when,lat\n2020-01-01,33\n', 'plain'],
    ['of a dataset that is none', FILE_ROWS, 'other'],
  ])('changes nothing for a file %s', async (_, rows, id) => {
    await expect(run(rows, id)).rejects.toThrow(Refused)
  })
})
