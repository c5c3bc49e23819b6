import type { TargetFacts } from '@/components/explorer/dataset-facts'
import type { IncidentTable } from '@/geo/table/table'

/**
 * What the ledger draws of some rows. A split incident is one mark, its parent: its parts are one
 * act, and as marks of their own they would make it look like several. Links to a part end at the
 * parent too. A part whose parent is filtered out is drawn itself.
 */
export interface DrawnRows {
  /** In order of time. */
  readonly rows: Int32Array
  /** The same, by lane. */
  readonly lanes: readonly Int32Array[]
  /** The lane of a target code. */
  readonly laneOf: readonly number[]
  /** The row that is drawn for a row, or null where it is filtered out. */
  readonly standIn: (row: number) => number | null
  /** Rows that a drawn row stands for besides itself. */
  readonly partsOf: (row: number) => readonly number[]
}

export function drawnRows(
  table: IncidentTable,
  contextRows: Int32Array,
  targets: readonly TargetFacts[],
): DrawnRows {
  const shown = new Uint8Array(table.length)
  for (const row of contextRows) shown[row] = 1
  const parentOf = (row: number) => {
    const parent = table.parent[row] ?? -1
    return parent >= 0 && shown[parent] === 1 ? parent : row
  }
  const parts = new Map<number, number[]>()
  for (const row of contextRows) {
    const parent = parentOf(row)
    if (parent !== row) parts.set(parent, [...(parts.get(parent) ?? []), row])
  }
  const lanes = new Map(targets.map((target, lane) => [target.id, lane]))
  const laneOf = table.target.options.map((id) => lanes.get(id) ?? targets.length - 1)
  const rows = contextRows.filter((row) => parentOf(row) === row)
  return {
    rows,
    lanes: targets.map((_, lane) =>
      rows.filter((row) => laneOf[table.target.codes[row] as number] === lane),
    ),
    laneOf,
    standIn: (row) => (shown[row] === 1 ? parentOf(row) : null),
    partsOf: (row) => parts.get(row) ?? [],
  }
}
