import { describe, expect, it } from 'vitest'
import { openFile, tableOfFile } from './open-file'
import { isRefusal } from './sheet'

/*
 * Files that are made to exhaust, to mislead or to be executed, each through the whole of opening.
 * What only one format can do is tried beside its reader: zip bombs, sizes that lie, links and macros.
 */

const encoder = new TextEncoder()
const KNOWN = { dataset: { id: 'x', version: '1' }, today: null, bounds: null, utcOffset: null }

const open = (file: string | Uint8Array) =>
  openFile(typeof file === 'string' ? encoder.encode(file) : file)

const tableOf = async (file: string | Uint8Array) => {
  const opened = await open(file)
  if (isRefusal(opened)) throw new Error(opened.refused)
  return { ...tableOfFile({ ...opened, questions: [] }, KNOWN), opened }
}

const HEADER = 'id,date,title,latitude,longitude\n'

describe('a file that would exhaust', () => {
  it('is refused where it is one line of a gigabyte', async () => {
    expect(await open(new Uint8Array(1_000_000_000).fill(0x61))).toMatchObject({
      refused: 'too-large',
    })
  })

  it('is refused where a line of it is endless, below a header too', async () => {
    const line = 'a'.repeat(20_000_000)
    for (const text of [line, HEADER + line]) {
      expect(await open(text)).toMatchObject({ refused: 'endless-line' })
    }
  })

  it('is refused where it has ten thousand columns', async () => {
    const row = Array.from({ length: 10_000 }, (_, i) => `column ${i}`).join(',')
    expect(await open(`${row}\n${row}\n`)).toMatchObject({ refused: 'too-many-columns' })
    const wide = `${HEADER}${`${'a,'.repeat(9_999)}\n`.repeat(300)}`
    expect(await open(wide)).toMatchObject({ refused: 'too-many-columns' })
  })

  it.each(['[', '{"a":'])(
    'is refused, or read as what is not so deep, where it is JSON of %s, a hundred thousand deep',
    async (sign) => {
      const closing = sign === '[' ? ']' : '}'
      const deep = `${sign.repeat(100_000)}0${closing.repeat(100_000)}`
      for (const text of [
        sign.repeat(100_000),
        deep,
        `[{"date":"2020-01-03","latitude":33,"longitude":44,"title":${deep}}]`,
        `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"a":${deep}}}]}`,
      ]) {
        const opened = await open(text)
        expect(['too-deep', 'not-json', 'unknown-format']).toContain(
          isRefusal(opened) ? opened.refused : 'too-deep',
        )
      }
    },
  )

  it('expands no entity of entities', async () => {
    const names = 'bcdefghij'
    const laughs = Array.from(names, (name, i) => {
      const before = `&${'abcdefghi'[i]};`
      return `<!ENTITY ${name} "${before.repeat(10)}">`
    })
    const doctype = `<!DOCTYPE kml [<!ENTITY a "lol">${laughs.join('')}]>`
    const text = `<?xml version="1.0"?>${doctype}<kml><Document><Placemark><name>&j;</name><Point><coordinates>44,33</coordinates></Point></Placemark></Document></kml>`
    const opened = await open(text)
    const read = isRefusal(opened) ? [] : Array.from(opened.sheet.rows, ({ cells }) => cells)
    expect(JSON.stringify(read).length).toBeLessThan(1_000)
    expect(JSON.stringify(read)).not.toContain('lol')
  })
})

describe('a file that would mislead', () => {
  it('is none of text where it has NUL bytes', async () => {
    for (const text of [`${HEADER}a,2020-01-03,x\u0000y,33,44\n`, `\u0000${HEADER}`]) {
      expect(await open(text)).toMatchObject({ refused: 'unknown-format' })
    }
  })

  it('has its markup and its scripts as the letters they are', async () => {
    const hostile = [
      '<script>alert(1)</script>',
      'javascript:alert(1)',
      '<img src=x onerror=alert(1)>',
      '=HYPERLINK(""http://x"")',
    ]
    const rows = hostile.map((text, i) => `"${text}",2020-01-0${i + 1},"${text}",33,44`)
    const { table } = await tableOf(HEADER + rows.join('\n'))
    expect(Array.from(table.day, (_, row) => table.title.at(row))).toEqual(
      hostile.map((text) => text.replaceAll('""', '"')),
    )
  })

  it('with half a surrogate loses that half and nothing else', async () => {
    const text = `${HEADER}a,2020-01-03,half \ud83d here,33,44\n`
    const wide = new Uint8Array(2 + text.length * 2)
    wide.set([0xff, 0xfe])
    for (let i = 0; i < text.length; i++) {
      wide.set([text.charCodeAt(i) & 0xff, text.charCodeAt(i) >> 8], 2 + i * 2)
    }
    const json = '[{"date":"2020-01-03","title":"half \\ud83d here","latitude":33,"longitude":44}]'
    for (const file of [wide, json]) {
      const { table } = await tableOf(file)
      expect(table.title.at(0)).toBe('half \ufffd here')
      expect(table.lon[0]).toBe(44)
    }
  })

  it('that ends in the middle of a row keeps the row as far as it goes, and reports it', async () => {
    const whole = `${HEADER}a,2020-01-03,First,33,44\nb,2020-01-04,"Second, and`
    const { table, faults } = await tableOf(whole)
    expect(table.length).toBe(2)
    expect(table.title.at(1)).toBe('Second, and')
    expect(table.lon[1]).toBeNaN()
    expect(faults.map(({ row, kind }) => [row, kind])).toEqual(
      expect.arrayContaining([
        [2, 'ragged'],
        [2, 'unclosed-quote'],
      ]),
    )
  })

  it('that is empty, or nothing but blanks, is said to be', async () => {
    for (const text of ['', ' \n\t\n', '\ufeff']) {
      expect(await open(text)).toMatchObject({ refused: 'empty' })
    }
  })
})
