import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDelimitedFile } from './delimited-file'
import { streamDelimited } from './delimited-stream'
import { isRefusal, type Refusal, type Sheet } from './sheet'

const encoder = new TextEncoder()
const READING = { encoding: null, pause: async () => undefined }

const plain = (sheet: Sheet | Refusal) =>
  isRefusal(sheet) ? sheet : { ...sheet, rows: Array.from(sheet.rows) }

/** What is read part by part; null where the text has to be seen as a whole. */
async function streamed(text: string | Uint8Array, partBytes: number) {
  const bytes = typeof text === 'string' ? encoder.encode(text) : text
  const sheet = await streamDelimited(bytes, READING, partBytes)
  return sheet && plain(sheet)
}

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'Mosul',
    'نينوى',
    '2020-01-03',
    '33.5',
    'x, y',
    'two\nlines',
    'ein "Wort"',
    '44,5',
  ),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\0]/g, '')),
)

const written = (rows: readonly (readonly string[])[], newline: string) =>
  rows
    .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
    .join(newline)

describe('a text that is read part by part', () => {
  it('is the sheet that it is as a whole, wherever a part ends', async () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 30 })
    const header = ['date', 'latitude', 'longitude', 'title']
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 40, max: 400 }),
        async (rows, newline, partBytes) => {
          const text = written([header, ...rows], newline)
          const found = await streamed(text, partBytes)
          if (found) expect(found).toEqual(plain(readDelimitedFile(text)))
        },
      ),
    )
  })

  const ROWS = Array.from({ length: 5_000 }, (_, i) => [
    `${i}`,
    '2020-01-03',
    `Note ${i % 3000}, "so"`,
    '',
  ])
  const TEXT = written([['id', 'date', 'notes', 'empty'], ...ROWS], '\n')

  it('is read so where it is plain, with more values than are shared and one column that is empty', async () => {
    const found = await streamed(TEXT, 10_000)
    expect(found).not.toBeNull()
    expect(found).toEqual(plain(readDelimitedFile(TEXT)))
  })

  it('says how far it is', async () => {
    const said: number[] = []
    const pause = async (done: number) => void said.push(done)
    await streamDelimited(encoder.encode(TEXT), { encoding: null, pause }, 50_000)
    expect(said.length).toBeGreaterThan(3)
    expect(said).toEqual(said.toSorted((a, b) => a - b))
  })

  it('is refused for as many cells as whoever reads it has no room for', async () => {
    const reading = { ...READING, mostCells: ROWS.length * 4 }
    const read = await streamDelimited(encoder.encode(TEXT), reading, 50_000)
    expect(read && isRefusal(read)).toBe(false)
    const fewer = { ...reading, mostCells: reading.mostCells - 1 }
    const refused = await streamDelimited(encoder.encode(TEXT), fewer, 50_000)
    expect(refused).toMatchObject({ refused: 'too-large' })
  })

  it('ends where its reader stops it', async () => {
    const pause = async () => {
      throw new Error('stopped')
    }
    const read = streamDelimited(encoder.encode(TEXT), { encoding: null, pause }, 50_000)
    await expect(read).rejects.toThrow('stopped')
  })

  it('is guessed to be windows-1252 where it is no UTF-8, from the first part or a later one', async () => {
    const text = `${TEXT}\n"6000","2020-01-03","caf\u00e9","x"`
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    const found = await streamed(bytes, 10_000)
    if (!found || isRefusal(found)) throw new Error('expected a sheet')
    expect(found.rows.at(-1)?.cells[2]).toBe('café')
    expect(found.notes).toContainEqual({ kind: 'encoding', got: 'windows-1252' })
  })

  it('keeps rows that are wider or narrower than the header, and reports them', async () => {
    const text = `${TEXT}\n1,2,3,4,5,6\n7,8`
    const found = await streamed(text, 10_000)
    expect(found).toEqual(plain(readDelimitedFile(text)))
    expect(found && 'columns' in found && found.columns).toHaveLength(6)
  })

  it('is left to be seen as a whole where its quotes do not match, or all in it is one line', async () => {
    expect(await streamed(`${TEXT}\n1,"an end that never comes\n2,3,4,5\n`, 10_000)).toBeNull()
    expect(await streamed(TEXT.replaceAll('\n', '\r'), 10_000)).toBeNull()
  })
})
