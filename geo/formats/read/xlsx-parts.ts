import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { Files } from './archive'

/** What a handler is told of an XML file; names are without their prefixes. */
export interface XmlHandler {
  readonly onOpen?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly onClose?: (name: string, text: string) => void
}

/** Deeper than this no part of a workbook is nested. */
const DEEPEST = 100

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** A parser that tells a handler of elements and of the text right before each of their ends. Throws at the first fault. */
export function xmlParser({ onOpen, onClose }: XmlHandler): SaxesParser {
  const parser = new SaxesParser()
  let depth = 0
  let text = ''
  const add = (part: string) => {
    text += part
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (++depth > DEEPEST) throw new RangeError('XML nested without end')
    text = ''
    onOpen?.(local(name), attributes)
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', ({ name }) => {
    depth--
    onClose?.(local(name), text)
    text = ''
  })
  return parser
}

function parse(bytes: Uint8Array | undefined, handler: XmlHandler): void {
  if (bytes) xmlParser(handler).write(new TextDecoder().decode(bytes)).close()
}

/** A sheet of a workbook: where it lies in the file, and whether its author shows it. */
export interface WorkbookSheet {
  readonly name: string
  readonly path: string
  readonly isShown: boolean
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[]
  /** Whether its days are counted from 1904 and not from 1900. */
  readonly isFrom1904: boolean
  readonly stringsPath: string | null
  readonly stylesPath: string | null
}

/** The files of a workbook that say what it has. */
export const WORKBOOK_FILES: readonly string[] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels']

/** What a workbook has. What it refers to outside its own file is left out. */
export function workbookOf(files: Files): Workbook {
  const targets = new Map<string, { readonly path: string; readonly type: string }>()
  parse(files.get('xl/_rels/workbook.xml.rels'), {
    onOpen: (name, { Id = '', Target = '', Type = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
      targets.set(Id, { path, type: Type.slice(Type.lastIndexOf('/') + 1) })
    },
  })
  const sheets: WorkbookSheet[] = []
  let isFrom1904 = false
  parse(files.get('xl/workbook.xml'), {
    onOpen: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => /.:id$/.test(key))?.[1]
      const target = targets.get(id ?? '')
      // Charts and macros are sheets too, of another type.
      if (target?.type !== 'worksheet') return
      const isShown = (attributes.state ?? 'visible') === 'visible'
      sheets.push({ name: attributes.name ?? '', path: target.path, isShown })
    },
  })
  const pathOf = (wanted: string) =>
    [...targets.values()].find(({ type }) => type === wanted)?.path ?? null
  return {
    sheets,
    isFrom1904,
    stringsPath: pathOf('sharedStrings'),
    stylesPath: pathOf('styles'),
  }
}

/** The texts that cells refer to by their number; how a word is to be pronounced is no part of it. */
export function sharedStrings(bytes: Uint8Array | undefined): string[] {
  const strings: string[] = []
  let [written, spoken] = ['', 0]
  parse(bytes, {
    onOpen: (name) => {
      if (name === 'si') written = ''
      if (name === 'rPh') spoken++
    },
    onClose: (name, text) => {
      if (name === 't' && spoken === 0) written += text
      if (name === 'rPh') spoken--
      if (name === 'si') strings.push(written)
    },
  })
  return strings
}

/** Formats of days that have a number everywhere. */
const isBuiltInDay = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Whether a format writes a number as a day: a year or a day stands in it, outside quotes and brackets. */
const isDayFormat = (code: string) =>
  /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0] ?? '')

/** For each style of a cell, whether it writes a number as a day. */
export function dayStyles(bytes: Uint8Array | undefined): boolean[] {
  const custom = new Map<number, boolean>()
  const styles: boolean[] = []
  let isCells = false
  parse(bytes, {
    onOpen: (name, { numFmtId, formatCode = '' }) => {
      const id = Number(numFmtId ?? 0)
      if (name === 'numFmt') custom.set(id, isDayFormat(formatCode))
      if (name === 'cellXfs') isCells = true
      if (name === 'xf' && isCells) styles.push(custom.get(id) ?? isBuiltInDay(id))
    },
    onClose: (name) => {
      if (name === 'cellXfs') isCells = false
    },
  })
  return styles
}
