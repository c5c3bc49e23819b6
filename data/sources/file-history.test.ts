import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FILE_ROWS, fileDatasetInfo } from '@/geo/fixtures/file-dataset'
import { openFileFolder } from './file-folder'

let folder: string
const write = (rows: string, planted = {}, below = '') => {
  mkdirSync(path.join(folder, below), { recursive: true })
  writeFileSync(path.join(folder, below, 'dataset.json'), fileDatasetInfo(planted))
  writeFileSync(path.join(folder, below, 'incidents.csv'), rows)
}
const open = () => openFileFolder('plain', folder, null)

/** Keeps what the folder holds as a former version, and puts other rows in its place. */
async function replaceBy(rows: string, released: string): Promise<string> {
  const { version } = await (await open()).facts()
  const kept = path.join(folder, 'versions', version)
  mkdirSync(kept, { recursive: true })
  for (const name of ['dataset.json', 'incidents.csv']) {
    renameSync(path.join(folder, name), path.join(kept, name))
  }
  write(rows, { released, replaces: version })
  return version
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'riposte-history-'))
  write(FILE_ROWS)
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the history of a file', () => {
  it('is what its former versions tell, compared row by row', async () => {
    const first = await replaceBy(FILE_ROWS.replace('Shots', 'Shells'), '2024-06-01')
    const second = await replaceBy(FILE_ROWS.replace(/^c,.*\n/m, ''), '2024-07-01')
    const source = await open()
    const { version, has } = await source.facts()
    const history = await source.history()
    expect(has.versions).toBe(true)
    expect(history?.versions).toEqual([
      { version: first, released: '2024-05-01' },
      { version: second, released: '2024-06-01' },
      { version, released: '2024-07-01' },
    ])
    expect(await history?.between(first, version)).toEqual({
      since: first,
      version,
      added: [],
      changed: [],
      removed: [{ id: 'c', title: 'A bridge', to: null, reason: null }],
    })
    const steps = (await history?.steps()) ?? []
    expect(steps.map((step) => [step.version, step.changes.changed])).toEqual([
      [second, [{ id: 'b 2', title: 'Shells', parts: ['what'] }]],
      [version, [{ id: 'b 2', title: 'Shots', parts: ['what'] }]],
    ])
    expect(await history?.lastChanged('b 2')).toBe('2024-07-01')
    expect(await history?.lastChanged('a/1')).toBe('2024-05-01')
  })

  it('is none where no former version is kept', async () => {
    const source = await open()
    expect(await source.history()).toBeNull()
    expect((await source.facts()).has).toEqual({ pages: true, claims: false })
  })

  it('refuses a version that is not what its name says, or not there', async () => {
    const first = await replaceBy(FILE_ROWS.replace('Shots', 'Shells'), '2024-06-01')
    const kept = path.join(folder, 'versions', first)
    writeFileSync(path.join(kept, 'incidents.csv'), FILE_ROWS.replace('Shots', 'Shot'))
    await expect(open()).rejects.toThrow(
      new RegExp(`dataset.json: replaces: .*versions/${first}/.*got those of version [0-9a-f]{12}`),
    )
    rmSync(kept, { recursive: true })
    await expect(open()).rejects.toThrow(/replaces: .*got no such version/)
  })

  it('refuses a version that nothing replaced, since nobody could say when it was', async () => {
    const first = await replaceBy(FILE_ROWS.replace('Shots', 'Shells'), '2024-05-01')
    write(FILE_ROWS.replace('Shots', 'Shot'))
    await expect(open()).rejects.toThrow(`versions/${first}: (whole folder): nothing replaced it`)
  })
})
