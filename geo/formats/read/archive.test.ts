import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { filesIn, gunzipped } from './archive'
import { opened } from './fixtures/opened'
import { openFile } from './open-file'

const CSV = 'date,lat,lon\n2020-01-08,33,44\n'

describe('a packed file', () => {
  it.each([
    ['a gzip', gzipSync(strToU8(CSV))],
    ['a zip', zipSync({ 'a.csv': strToU8(CSV) })],
    [
      'a zip with what lies beside',
      zipSync({
        '__MACOSX/._a.csv': strToU8('x'),
        'a.csv': strToU8(CSV),
        'a.csvt': strToU8('"x"'),
      }),
    ],
  ])('is opened: %s', async (_, bytes) => expect((await opened(bytes)).sheet.rows).toHaveLength(1))

  it('with several files asks which', async () => {
    const zip = zipSync({ 'a.csv': strToU8(CSV), 'b.csv': strToU8(`${CSV}2020-01-09,33,44\n`) })
    expect(await openFile(zip)).toEqual({
      refused: 'several-files',
      got: 'a.csv, b.csv',
      choices: ['a.csv', 'b.csv'],
    })
    expect((await opened(zip, { entry: 'b.csv' })).sheet.rows).toHaveLength(2)
  })

  it('in a packed file is read, and a part of it is named by its path', async () => {
    const inner = zipSync({ 'a.csv': strToU8(CSV), 'b.csv': strToU8(`${CSV}2020-01-09,33,44\n`) })
    const zip = zipSync({ 'x.zip': inner, 'y.csv.gz': gzipSync(strToU8(CSV)) })
    expect(
      await openFile(zip, { encoding: null, dayOrder: null, utcOffset: null, entry: 'x.zip' }),
    ).toMatchObject({
      choices: ['x.zip/a.csv', 'x.zip/b.csv'],
    })
    expect((await opened(zip, { entry: 'x.zip/b.csv' })).sheet.rows).toHaveLength(2)
    expect((await opened(zip, { entry: 'y.csv.gz' })).sheet.rows).toHaveLength(1)
  })

  it('in packed files without end is refused', async () => {
    let bytes = strToU8(CSV)
    for (let i = 0; i < 8; i++) bytes = i % 2 ? gzipSync(bytes) : zipSync({ 'a.zip': bytes })
    expect(await openFile(bytes)).toMatchObject({ refused: 'too-deep' })
  })

  it('that would fill the memory is refused before it does', () => {
    const zeros = new Uint8Array(1_000_000)
    const [gzip, zip] = [gzipSync(zeros), zipSync({ 'a.csv': zeros })]
    for (const bomb of [gzip, zip]) expect(bomb.length).toBeLessThan(10_000)
    const refusal = { refused: 'too-large', got: '100000' }
    expect(gunzipped(gzip, 100_000)).toEqual(refusal)
    expect(filesIn(zip, () => true, 100_000)).toEqual(refusal)
  })

  it('that grows as no table does is refused', async () => {
    const zeros = new Uint8Array(20_000_000)
    for (const bomb of [gzipSync(zeros, { level: 1 }), zipSync({ 'a.csv': zeros }, { level: 1 })]) {
      expect(await openFile(bomb)).toMatchObject({ refused: 'too-large' })
    }
  })

  it('that is cut off is refused', async () => {
    const zip = zipSync({ 'a.csv': strToU8(CSV) })
    expect(await openFile(zip.slice(0, zip.length - 10))).toMatchObject({
      refused: 'broken-archive',
    })
  })
})
