import { type Bytes, inParts } from './content'
import { xmlText } from './xml'
import { type ZipEntry, zipParts } from './zip'

/** A cell of a workbook: a text, a number, or a day since 1 January 1970. */
export type SheetCell = string | number | { readonly day: number } | null

export interface SheetColumn {
  /** In letters. */
  readonly width: number
}

/** A sheet; its rows are made while it is written, after those of the sheets before it. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** The first in bold, and in sight however far one scrolls, where it is a header. */
  readonly rows: () => Iterable<readonly SheetCell[]>
  readonly hasHeader: boolean
}

/** Days from what workbooks call 0 to 1 January 1970; right from 1 March 1900 on. */
const EPOCH = 25_569

const STYLES = { header: 1, day: 2 } as const

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * Sheets as an Office Open XML workbook (ECMA-376) in parts: texts stand in their cells and are never
 * formulas, and no more of a sheet is in memory than is being written.
 */
export const workbookParts = (sheets: readonly Sheet[]): AsyncIterable<Bytes> =>
  zipParts([
    entry('[Content_Types].xml', contentTypes(sheets)),
    entry('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])),
    entry('xl/workbook.xml', workbookXml(sheets)),
    entry(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ),
    entry('xl/styles.xml', STYLES_XML),
    ...sheets.map((sheet, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: () => inParts(sheetXml(sheet)),
    })),
  ])

const entry = (name: string, xml: string): ZipEntry => ({ name, content: () => HEAD + xml })

const contentTypes = (sheets: readonly Sheet[]) =>
  [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>`,
    ...sheets.map(
      (_, i) =>
        `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
    ),
    '</Types>',
  ].join('')

const relationships = (targets: readonly (readonly [type: string, target: string])[]) =>
  [
    `<Relationships xmlns="${PACKAGE}/relationships">`,
    ...targets.map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    ),
    '</Relationships>',
  ].join('')

const workbookXml = (sheets: readonly Sheet[]) =>
  [
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>`,
    ...sheets.map(
      ({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
    ),
    '</sheets></workbook>',
  ].join('')

/** Plain, bold for headers, and days; formats of a workbook's own have numbers from 164 on. */
const STYLES_XML = [
  `<styleSheet xmlns="${MAIN}">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="YYYY\\-MM\\-DD"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
  '</styleSheet>',
].join('')

function* sheetXml({ columns, rows, hasHeader }: Sheet): Generator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}">`
  if (hasHeader) {
    yield '<sheetViews><sheetView workbookViewId="0">'
    yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    yield '</sheetView></sheetViews>'
  }
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  yield `<cols>${widths.join('')}</cols><sheetData>`
  const letters = columns.map((_, i) => lettersOf(i))
  let number = 0
  for (const cells of rows()) {
    number++
    const isHeader = hasHeader && number === 1
    const texts = cells.map((cell, i) => cellXml(cell, `${letters[i]}${number}`, isHeader))
    yield `<row r="${number}">${texts.join('')}</row>`
  }
  yield '</sheetData></worksheet>'
}

function cellXml(cell: SheetCell, address: string, isHeader: boolean): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  if (typeof cell === 'object') {
    return `<c r="${address}" s="${STYLES.day}"><v>${cell.day + EPOCH}</v></c>`
  }
  const style = isHeader ? ` s="${STYLES.header}"` : ''
  const text = `<t xml:space="preserve">${xmlText(escaped(cell))}</t>`
  return `<c r="${address}"${style} t="inlineStr"><is>${text}</is></c>`
}

/** What a workbook writes by its number: what XML cannot hold or would change, and what begins such a number. */
const NUMBERED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g

const escaped = (text: string) =>
  text.replace(
    NUMBERED,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )

/** The letters of a column: A to Z, then AA and so on. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last
}
