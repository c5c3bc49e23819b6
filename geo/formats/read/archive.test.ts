import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unpacked } from './archive'
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
  ])('is opened: %s', (_, bytes) => expect(opened(bytes).sheet.rows).toHaveLength(1))

  it('with several files asks which', () => {
    const zip = zipSync({ 'a.csv': strToU8(CSV), 'b.csv': strToU8(`${CSV}2020-01-09,33,44\n`) })
    expect(openFile(zip)).toEqual({ refused: 'several-files', got: 'a.csv, b.csv' })
    expect(opened(zip, { entry: 'b.csv' }).sheet.rows).toHaveLength(2)
  })

  it('that would fill the memory is refused before it does', () => {
    const zeros = new Uint8Array(1_000_000)
    for (const bomb of [gzipSync(zeros), zipSync({ 'a.csv': zeros })]) {
      expect(bomb.length).toBeLessThan(10_000)
      expect(unpacked(bomb, 100_000)).toEqual({ refused: 'too-large', got: '100000' })
    }
  })

  it('that is cut off is refused', () => {
    const zip = zipSync({ 'a.csv': strToU8(CSV) })
    expect(openFile(zip.slice(0, zip.length - 10))).toMatchObject({ refused: 'broken-archive' })
  })
})
