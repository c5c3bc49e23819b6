import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { opened, tableOfFile } from './fixtures/opened'
import { openFile } from './open-file'
import { MOST_COLUMNS } from './sheet'

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface Parts {
  readonly sheets?: Readonly<Record<string, string>>
  readonly hidden?: readonly string[]
  readonly strings?: string
  readonly isFrom1904?: boolean
}

/** A workbook of these sheets, each the XML of its rows. */
function workbook({ sheets = {}, hidden = [], strings = '', isFrom1904 = false }: Parts) {
  const names = Object.keys(sheets)
  const list = names.map((name, i) => {
    const state = hidden.includes(name) ? ' state="hidden"' : ''
    return `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${state}/>`
  })
  const relations = names.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${R}/worksheet" Target="worksheets/s${i}.xml"/>`,
  )
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="${R}"><workbookPr date1904="${Number(isFrom1904)}"/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}<Relationship Id="s" Type="${R}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="${R}/styles" Target="styles.xml"/><Relationship Id="e" Type="${R}/externalLink" TargetMode="External" Target="http://example.org/x.xlsx"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="[Red]0.0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    'xl/vbaProject.bin': 'Sub AutoOpen()',
  }
  names.forEach((name, i) => {
    files[`xl/worksheets/s${i}.xml`] =
      `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`
  })
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  )
}

const inline = (at: string, text: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const HEADER = `<row r="1">${inline('A1', 'date')}${inline('B1', 'lat')}${inline('C1', 'lon')}${inline('D1', 'title')}</row>`
const cellsOf = async (rows: string, parts: Parts = {}) =>
  (await opened(workbook({ ...parts, sheets: { Data: HEADER + rows } }))).sheet.rows.map(
    ({ cells }) => cells,
  )

describe('a workbook', () => {
  it('has the days of its cells as days, by their format alone', async () => {
    const rows = [60.5, 43838, 43838.5, 61, 1]
      .map(
        (serial, i) =>
          `<row r="${i + 2}"><c r="A${i + 2}" s="${(i % 2) + 1}"><v>${serial}</v></c></row>`,
      )
      .join('')
    expect((await cellsOf(rows)).map(([day]) => day)).toEqual([
      '1900-02-28T12:00:00',
      '2020-01-08',
      '2020-01-08T12:00:00',
      '1900-03-01',
      '1900-01-01',
    ])
    expect(await cellsOf('<row r="2"><c r="A2" s="3"><v>43838</v></c></row>')).toEqual([
      [43838, null, null, null],
    ])
    const old = await cellsOf('<row r="2"><c r="A2" s="1"><v>42376</v></c></row>', {
      isFrom1904: true,
    })
    expect(old[0]?.[0]).toBe('2020-01-08')
  })

  it('has shared, rich and inline texts, computed values and truths; errors are empty', async () => {
    const strings =
      '<si><r><t>two </t></r><r><t>parts</t></r><rPh><t>spoken</t></rPh></si><si><t>&lt;b&gt;</t></si>'
    const rows =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="str"><f>HYPERLINK("http://example.org")</f><v>shown</v></c><c r="D2" t="e"><v>#REF!</v></c></row>' +
      `<row r="3"><c r="A3" t="b"><v>1</v></c>${inline('D3', ' in ')}</row>`
    expect(await cellsOf(rows, { strings })).toEqual([
      ['two parts', '<b>', 'shown', null],
      ['true', null, null, 'in'],
    ])
  })

  it('is a table like any other, each row under the number that a reader of it counts', async () => {
    const row = (r: number, day: string) =>
      `<row r="${r}">${inline(`A${r}`, day)}<c r="B${r}"><v>33.3</v></c><c r="C${r}"><v>44.4</v></c></row>`
    const file = workbook({
      sheets: {
        Data: `<row r="3">${HEADER.slice(11)}`.concat(row(5, '2020-01-09'), row(9, '2020-01-08')),
      },
    })
    const { table, rowNumbers } = await tableOfFile(file)
    expect([...table.lon]).toEqual([44.4, 44.4])
    expect([...rowNumbers]).toEqual([6, 2])
  })

  it('of several sheets asks which; hidden ones are none', async () => {
    const file = workbook({ sheets: { A: HEADER, B: HEADER, C: HEADER }, hidden: ['C'] })
    expect(await openFile(file)).toEqual({
      refused: 'several-files',
      got: 'A, B',
      choices: ['A', 'B'],
    })
    expect((await opened(file, { entry: 'B' })).format).toBe('xlsx')
    const zip = zipSync({ 'x.xlsx': file, 'y.csv': strToU8('a,b\n1,2\n') })
    expect((await opened(zip, { entry: 'x.xlsx/A' })).format).toBe('xlsx')
  })

  it.each([
    ['a row beyond all', '<row r="999999999999"><c r="A2"><v>1</v></c></row>', 'broken-file'],
    ['rows that go back', `<row r="5">${inline('A5', 'x')}</row><row r="2"/>`, 'broken-file'],
    ['a column beyond all', '<row r="2"><c r="ZZZZZZ2"><v>1</v></c></row>', 'broken-file'],
    ['columns without end', '<row r="2"><c r="XFD2"><v>1</v></c></row>', 'too-many-columns'],
    ['elements without end', '<x>'.repeat(100_000), 'broken-file'],
    ['XML that breaks off', '<row r="2"><c', 'broken-file'],
  ])('with %s is refused', async (_, rows, refused) => {
    expect(MOST_COLUMNS).toBeLessThan(16_384)
    expect(await openFile(workbook({ sheets: { Data: HEADER + rows } }))).toMatchObject({ refused })
  })

  it('declares no entities that are expanded', async () => {
    const strings = '<!DOCTYPE x [<!ENTITY a "lol">]><si><t>&a;</t></si>'
    expect(await openFile(workbook({ sheets: { Data: HEADER }, strings }))).toMatchObject({
      refused: 'broken-file',
    })
  })

  it('stops when it is told to, and says how far it is', async () => {
    const stop = new AbortController()
    const heard: number[] = []
    const found = await openFile(workbook({ sheets: { Data: HEADER } }), undefined, {
      signal: stop.signal,
      onProgress: (done, of) => {
        heard.push(done / of)
        stop.abort()
      },
    })
    expect(found).toEqual({ refused: 'stopped', got: '' })
    expect(heard).toEqual([1])
  })
})

it.each([
  ['Excel 97–2003 (.xls)', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
  ['PDF', strToU8('%PDF-1.7\n')],
  [
    'OpenDocument (.ods)',
    zipSync({ mimetype: strToU8('x'), 'META-INF/manifest.xml': strToU8('') }),
  ],
])('a file of %s is refused by its name', async (name, bytes) => {
  expect(await openFile(bytes)).toEqual({ refused: 'unsupported', got: name })
})
