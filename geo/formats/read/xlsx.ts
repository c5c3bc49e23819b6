import type { Cell } from '../cell'
import { type Files, filesIn } from './archive'
import { distinct } from './delimited'
import type { ForeignFile, Reading } from './format'
import { isTags } from './header-row'
import { severalParts } from './parts'
import { isRefusal, MOST_CELLS, type Refusal, type Sheet, type SheetRow, tooLarge } from './sheet'
import { momentCell } from './value-cell'
import {
  dayStyles,
  sharedStrings,
  WORKBOOK_FILES,
  type Workbook,
  workbookOf,
  xmlParser,
} from './xlsx-parts'

/** What a workbook unpacks to at most, in bytes: its parts are read as one text each. */
const MOST_WORKBOOK = 512 * 1024 ** 2

/** As many rows as a spreadsheet has. */
const MOST_ROWS = 1_048_576

/** How much of a sheet is read at once, in bytes. */
const STEP = 1 << 20

/**
 * A sheet of a workbook, its first row with anything in it the header. Days are read as days by the
 * format of their cells; of a formula there is the value that was last computed. Macros and what the
 * workbook refers to elsewhere are not unpacked. Throws where the file breaks the rules of its format.
 */
export async function readXlsx(
  { bytes }: ForeignFile,
  { part, pause }: Reading,
): Promise<Sheet | Refusal> {
  const parts = filesIn(bytes, (name) => WORKBOOK_FILES.includes(name), MOST_WORKBOOK)
  if (isRefusal(parts)) return parts
  const workbook = workbookOf(parts)
  const shown = workbook.sheets.filter(({ isShown }) => isShown)
  const chosen =
    workbook.sheets.find(({ name }) => name === part) ?? (shown.length === 1 ? shown[0] : null)
  if (shown.length === 0) return { refused: 'empty', got: '' }
  if (!chosen) return severalParts(shown.map(({ name }) => name))
  const wanted = [chosen.path, workbook.stringsPath, workbook.stylesPath]
  const files = filesIn(bytes, (name) => wanted.includes(name), MOST_WORKBOOK)
  if (isRefusal(files)) return files
  const content = files.get(chosen.path)
  if (!content) throw new RangeError(`${chosen.path}: not in the file`)
  const grid = new Grid(files, workbook)
  const parser = xmlParser(grid)
  const decoder = new TextDecoder()
  for (let at = 0; at < content.length; at += STEP) {
    parser.write(decoder.decode(content.subarray(at, at + STEP), { stream: true }))
    if (grid.count > MOST_CELLS) return { refused: 'too-large', got: String(grid.count) }
    await pause(Math.min(at + STEP, content.length), content.length)
  }
  parser.close()
  return sheetOf(grid.rows)
}

/** A row of a spreadsheet under the number that its author sees. */
type GridRow = SheetRow & { readonly cells: Cell[] }

/** The cells of a sheet, filled while its XML is read. */
class Grid {
  readonly rows: GridRow[] = []
  count = 0
  private readonly strings: readonly string[]
  private readonly isDay: readonly boolean[]
  private row = 0
  private column = 0
  private type = 'n'
  private style = 0
  private value = ''
  private cells: Cell[] = []

  constructor(
    files: Files,
    private readonly workbook: Workbook,
  ) {
    const { stringsPath, stylesPath } = workbook
    this.strings = sharedStrings(stringsPath ? files.get(stringsPath) : undefined)
    this.isDay = dayStyles(stylesPath ? files.get(stylesPath) : undefined)
  }

  onOpen = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') {
      this.row = attributes.r ? Number(attributes.r) : this.row + 1
      this.column = 0
      this.cells = []
    } else if (name === 'c') {
      this.column = attributes.r ? columnOf(attributes.r) : this.column + 1
      this.type = attributes.t ?? 'n'
      this.style = Number(attributes.s ?? 0)
      this.value = ''
    }
  }

  onClose = (name: string, text: string): void => {
    if (name === 'v') this.value = text
    else if (name === 't' && this.type === 'inlineStr') this.value += text
    else if (name === 'c') this.endCell()
    else if (name === 'row') this.endRow()
  }

  private endCell(): void {
    const cell = this.cell()
    if (cell === null) return
    if (!(this.column >= 1 && this.column <= 16_384))
      throw new RangeError('a cell without a column')
    this.count += this.column - this.cells.length
    while (this.cells.length < this.column - 1) this.cells.push(null)
    this.cells[this.column - 1] = cell
  }

  private endRow(): void {
    const before = this.rows.at(-1)?.number ?? 0
    if (!(this.row > before && this.row <= MOST_ROWS)) {
      throw new RangeError(`row ${this.row} after row ${before}`)
    }
    if (this.cells.length > 0) this.rows.push({ number: this.row, cells: this.cells })
  }

  private cell(): Cell {
    const { value, type } = this
    if (value === '') return null
    switch (type) {
      case 's':
        return this.strings[Number(value)]?.trim() || null
      case 'inlineStr':
      case 'str':
      case 'd':
        return value.trim() || null
      case 'b':
        return value === '1' ? 'true' : 'false'
      case 'e':
        return null
      default:
        return this.number(Number(value))
    }
  }

  /** Days are counted from the last of 1899, with a 29 February 1900 that never was; or from the first of 1904. */
  private number(number: number): Cell {
    if (!Number.isFinite(number)) return null
    if (!this.isDay[this.style]) return number
    const { isFrom1904 } = this.workbook
    const days = isFrom1904 ? number - 24_107 : number - 25_569 + (number < 60 ? 1 : 0)
    // A spreadsheet keeps seconds as fractions of a day, not quite exactly.
    return momentCell(Math.round(days * 86_400) * 1_000, false) ?? number
  }
}

/** The number of the column of an address such as AB12. */
function columnOf(address: string): number {
  let column = 0
  for (const letter of address) {
    const digit = letter.charCodeAt(0) - 64
    if (digit < 1 || digit > 26) break
    column = column * 26 + digit
  }
  return column
}

function sheetOf(grid: readonly GridRow[]): Sheet | Refusal {
  const [header, ...below] = grid
  if (!header) return { refused: 'empty', got: '' }
  const hasTags = isTags(below[0]?.cells.map((cell) => String(cell ?? '')) ?? [])
  const records = hasTags ? below.slice(1) : below
  const width = grid.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const refusal = tooLarge(width, records.length)
  if (refusal) return refusal
  const names = header.cells.map((cell) => String(cell ?? '').trim())
  const first = header.number + (hasTags ? 1 : 0)
  return {
    columns: distinct(names, width),
    rows: records.map(({ number, cells }) => ({
      number: number - first,
      cells: Array.from({ length: width }, (_, i) => cells[i] ?? null),
    })),
    faults: [],
    notes: hasTags ? [{ kind: 'hxl-row' }] : [],
  }
}
