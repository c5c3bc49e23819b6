import {
  CodeBuilder,
  type ColumnBuilder,
  DayBuilder,
  FlagBuilder,
  IntegerBuilder,
  NumberBuilder,
  TextBuilder,
} from '../../table/column-builder'
import { COLUMNS, type ColumnInfo, type ColumnName } from '../../table/columns'
import { openTable } from '../../table/table'
import { datedPart } from '../../table/undated'
import { parseDay } from '../../time/time'
import {
  ACTS,
  isHollowReport,
  PLACE_PRECISIONS,
  STANDINGS,
  TIME_PRECISIONS,
  WEAPONS,
  WITHIN,
} from '../../vocabulary'
import type { Cell } from '../cell'
import { POINT_COLUMNS } from './geojson-sheet'
import { numberOf } from './number-text'
import { OUR_COLUMNS } from './own-names'
import type { ReadTable, Surroundings } from './read-table'
import { RowIds } from './row-ids'
import { searchedApart } from './search-words'
import { type FaultKind, quoted, type RowFault, type Sheet, type SheetRow } from './sheet'

export const isOwnExport = ({ columns }: Pick<Sheet, 'columns'>): boolean =>
  OUR_COLUMNS.every((name) => columns.includes(name))

const OPTIONS: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  act: ACTS,
  standing: STANDINGS,
  weapon: WEAPONS,
  within: WITHIN,
}

/**
 * An export of this project as the table it was made from: exported again, it is the same file. What
 * an export does not carry is not there: the nested claims, the voice of a link, the words of search.
 * A row without a day that can be read stands after the table and is reported.
 */
export function tableOfOwnExport(
  sheet: Sheet,
  known: Surroundings,
  /** A text as it was before it was written in this format. */
  restored: (text: string) => string,
): ReadTable {
  const faults: RowFault[] = [...sheet.faults]
  const reader = new OwnCells(sheet, faults, restored)
  const dated = Array.from(sheet.rows, (row) => {
    const day = reader.day(row, 'event_date')
    return { row, day, start: parseDay(reader.text(row, 'date_start') ?? '') ?? day ?? 0 }
  })
  const kept = dated.filter(({ day }) => day !== null)
  // The order of an export, which one that was sorted otherwise has again; rows of one day stay as they are.
  kept.sort((a, b) => a.start - b.start)
  const undated = dated.filter(({ day }) => day === null).map(({ row }) => row)
  const rows = [...kept.map(({ row }) => row), ...undated]
  const columns = new Map(
    (Object.values(COLUMNS) as (ColumnInfo & { name: ColumnName })[]).flatMap((info) => {
      const builder = builderOf(info, sheet, reader, rows)
      return builder ? [[info.name, builder] as const] : []
    }),
  )
  for (const { number } of undated) {
    faults.push({ row: number, column: 'event_date', kind: 'no-day', got: '' })
  }
  const all = openTable(known.dataset, columns)
  return {
    table: datedPart(all, kept.length),
    searched: () => searchedApart(all),
    rowNumbers: Int32Array.from(kept, ({ row }) => row.number),
    undated,
    placeNames: [],
    faults: faults.toSorted((a, b) => a.row - b.row),
  }
}

/** The cells of an export by the names of its columns, each read as what its column holds. */
class OwnCells {
  private readonly places: ReadonlyMap<string, number>
  private readonly ids: RowIds
  /** A cell may be read twice, and is reported once. */
  private readonly said = new Set<string>()

  constructor(
    { columns }: Sheet,
    private readonly faults: RowFault[],
    private readonly restored: (text: string) => string,
  ) {
    this.places = new Map(columns.map((name, i) => [name, i]))
    this.ids = new RowIds('id', faults)
  }

  has(name: string): boolean {
    return this.places.has(name)
  }

  at(row: SheetRow, name: string): Cell {
    const cell = row.cells[this.places.get(name) ?? -1] ?? null
    return typeof cell === 'string' ? this.restored(cell) : cell
  }

  text(row: SheetRow, name: string): string | null {
    const cell = this.at(row, name)
    return cell === null ? null : String(cell)
  }

  number(row: SheetRow, name: string, kind: FaultKind): number | null {
    const number = numberOf(this.at(row, name))
    if (number === null || Number.isFinite(number)) return number
    return this.fault(row, name, kind)
  }

  /** To be asked once for each row. */
  id(row: SheetRow): string {
    return this.ids.of(row, this.text(row, 'id'))
  }

  /** Degrees from minus to plus `most`; null as well where the other axis has none, for half a point is no point. */
  degrees(row: SheetRow, name: string, most: number, other: readonly [string, number]) {
    const degrees = this.number(row, name, 'not-degrees')
    if (degrees !== null && Math.abs(degrees) > most) return this.fault(row, name, 'out-of-range')
    const across = numberOf(this.at(row, other[0])) ?? Number.NaN
    return Math.abs(across) <= other[1] ? degrees : null
  }

  integer(row: SheetRow, name: string): number | null {
    const number = this.number(row, name, 'not-a-count')
    return number === null || Number.isSafeInteger(number)
      ? number
      : this.fault(row, name, 'not-a-count')
  }

  day(row: SheetRow, name: string): number | null {
    const text = this.text(row, name)
    if (text === null) return null
    return parseDay(text) ?? this.fault(row, name, 'not-a-day')
  }

  private fault(row: SheetRow, column: string, kind: FaultKind): null {
    const got = quoted(this.at(row, column))
    const key = `${row.number} ${column} ${kind}`
    if (!this.said.has(key)) this.faults.push({ row: row.number, column, kind, got })
    this.said.add(key)
    return null
  }
}

/** One column of the table, from the column of that name or from what stands for it; null where there is none. */
function builderOf(
  { name, kind }: ColumnInfo & { name: ColumnName },
  sheet: Sheet,
  cells: OwnCells,
  rows: readonly SheetRow[],
) {
  const filled = <T>(builder: ColumnBuilder<T>, read: (row: SheetRow) => T) => {
    for (const row of rows) builder.push(read(row))
    return builder.done()
  }
  if (name === 'longitude' || name === 'latitude') {
    const [lon, lat] = (['longitude', 'latitude'] as const).map((axis, i) =>
      sheet.columns.includes(axis) ? axis : (POINT_COLUMNS[i] ?? axis),
    ) as [string, string]
    return name === 'longitude'
      ? filled(new NumberBuilder(), (row) => cells.degrees(row, lon, 180, [lat, 90]))
      : filled(new NumberBuilder(), (row) => cells.degrees(row, lat, 90, [lon, 180]))
  }
  if (name === 'id') return filled(new TextBuilder(), (row) => cells.id(row))
  if (name === 'date_precision')
    return filled(new CodeBuilder(), (row) => timePrecision(cells, row))
  if (name === 'place_precision')
    return filled(new CodeBuilder(), (row) => placePrecision(cells, row))
  if (name === 'hollow') {
    return filled(new FlagBuilder(), (row) =>
      isHollowReport(cells.text(row, 'standing'), cells.text(row, 'place_role')),
    )
  }
  if (name === 'part_of_row') {
    const numbers = new Map(rows.map((row, i) => [cells.text(row, 'id'), i]))
    return filled(new IntegerBuilder(), (row) => numbers.get(cells.text(row, 'part_of')) ?? null)
  }
  if (!cells.has(name)) return null
  switch (kind) {
    case 'text':
      return filled(new TextBuilder(), (row) => cells.text(row, name))
    case 'code':
      return filled(new CodeBuilder(OPTIONS[name]), (row) => cells.text(row, name))
    case 'day':
      return filled(new DayBuilder(), (row) => cells.day(row, name))
    case 'integer':
      return filled(new IntegerBuilder(), (row) => cells.integer(row, name))
    default:
      return null
  }
}

/** The coarsest of ours that ACLED's and UCDP's codes stand for: finer ones are not in an export. */
function timePrecision(cells: OwnCells, row: SheetRow): string | null {
  const [acled, ucdp] = [cells.integer(row, 'time_precision'), cells.integer(row, 'date_prec')]
  const codes = Object.entries(TIME_PRECISIONS).filter(
    ([, code]) => code.acled === acled && code.ucdp === ucdp,
  )
  return codes.at(-1)?.[0] ?? null
}

function placePrecision(cells: OwnCells, row: SheetRow): string | null {
  const [acled, ucdp] = [cells.integer(row, 'geo_precision'), cells.integer(row, 'where_prec')]
  const codes = Object.entries(PLACE_PRECISIONS).filter(
    ([, code]) => code.acled === acled && code.ucdp === ucdp,
  )
  return codes.at(-1)?.[0] ?? null
}
