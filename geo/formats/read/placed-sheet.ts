import type { Position } from '../../space/position'
import type { Cell } from '../cell'
import { distinct } from './delimited'
import { POINT_COLUMNS } from './geojson-sheet'
import { representativePoint } from './representative-point'
import type { Refusal } from './sheet'
import { type RowFault, type Sheet, type SheetNote, type SheetRow, tooLarge } from './sheet'

/** The rows of a typed format before they are a sheet. */
export interface PlacedRows {
  readonly names: readonly string[]
  readonly length: number
  /** The cells of a row, as many as there are names. */
  readonly cellsOf: (row: number) => readonly Cell[]
  /** The positions of the shape of a row; null for a format without shapes. Throws where it cannot be read. */
  readonly positionsOf: ((row: number) => readonly Position[]) | null
  readonly notes?: readonly SheetNote[]
}

/**
 * Typed rows as a sheet: the point of each stands in columns before those of the file; what is no
 * point has the middle of its box, which is said, and a shape that cannot be read is a fault.
 */
export function sheetOfRows(placed: PlacedRows): Sheet | Refusal {
  const { names, length, cellsOf, positionsOf, notes = [] } = placed
  const refusal = tooLarge(names.length, length)
  if (refusal) return refusal
  if (length === 0) return { refused: 'empty', got: '' }
  const [longitude, latitude] = POINT_COLUMNS
  const faults: RowFault[] = []
  let count = 0
  const rows: SheetRow[] = []
  for (let row = 0; row < length; row++) {
    const cells = cellsOf(row)
    if (!positionsOf) {
      rows.push({ number: row + 1, cells })
      continue
    }
    const positions = positionsIn(positionsOf, row, faults)
    if (positions.length > 1) count++
    const point = representativePoint(positions)
    rows.push({ number: row + 1, cells: [point?.[0] ?? null, point?.[1] ?? null, ...cells] })
  }
  const columns = distinct(names, names.length)
  const said: SheetNote[] = count > 0 ? [{ kind: 'representative-points', count }] : []
  return {
    columns: positionsOf
      ? distinct([longitude, latitude, ...columns], columns.length + 2)
      : columns,
    rows,
    faults,
    notes: [...said, ...notes],
  }
}

function positionsIn(
  positionsOf: (row: number) => readonly Position[],
  row: number,
  faults: RowFault[],
): readonly Position[] {
  try {
    return positionsOf(row)
  } catch {
    faults.push({ row: row + 1, column: POINT_COLUMNS[0], kind: 'no-point', got: '' })
    return []
  }
}
