import { type IncidentTable, wholeOf } from './table'

/** How many incidents some rows are. One that was split is one, whichever of its records are among them. */
export interface IncidentCount {
  readonly incidents: number
  /** How many of the incidents stand among the rows in parts, and in how many parts together. */
  readonly split: number
  readonly parts: number
  /** Incidents none of whose rows has a point. */
  readonly notPlaced: number
}

/** Whether a row is one of several records of an incident that was split: the whole or a part. */
export const isSplit = ({ isParent, parent }: IncidentTable, row: number): boolean =>
  isParent[row] === 1 || (parent[row] as number) >= 0

const splits = new WeakMap<Uint8Array, boolean>()

/** Whether any incident of a table was split. */
export function hasSplit({ isParent }: Pick<IncidentTable, 'isParent'>): boolean {
  const known = splits.get(isParent)
  if (known !== undefined) return known
  const has = isParent.includes(1)
  splits.set(isParent, has)
  return has
}

/** Counts incidents whose rows come and go. Those that were split are counted last, from their records. */
export class IncidentTally {
  private single = 0
  private notPlaced = 0

  constructor(private readonly table: IncidentTable) {}

  /** Counts rows, or takes them off; records of split incidents are passed over. */
  add(rows: Int32Array, by: 1 | -1): void {
    const { lon } = this.table
    const passesOver = hasSplit(this.table)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      if (passesOver && isSplit(this.table, row)) continue
      this.single += by
      if (Number.isNaN(lon[row] as number)) this.notPlaced += by
    }
  }

  /** The count, the records of split incidents among `split` included. */
  count(split: Int32Array): IncidentCount {
    const counted = countIncidents(this.table, split)
    return {
      ...counted,
      incidents: counted.incidents + this.single,
      notPlaced: counted.notPlaced + this.notPlaced,
    }
  }
}

/** Counts the incidents among rows. */
export function countIncidents(table: IncidentTable, rows: Iterable<number>): IncidentCount {
  let single = 0
  let singleNotPlaced = 0
  let parts = 0
  const split = new Set<number>()
  const wholes = new Set<number>()
  const placed = new Set<number>()
  for (const row of rows) {
    const isPlaced = !Number.isNaN(table.lon[row] as number)
    const whole = wholeOf(table, row)
    if (!isSplit(table, row)) {
      single++
      if (!isPlaced) singleNotPlaced++
      continue
    }
    wholes.add(whole)
    if (isPlaced) placed.add(whole)
    if (whole === row) continue
    split.add(whole)
    parts++
  }
  return {
    incidents: single + wholes.size,
    split: split.size,
    parts,
    notPlaced: singleNotPlaced + wholes.size - placed.size,
  }
}

const totals = new WeakMap<Int32Array, number>()

/** How many incidents a table has: its parts are none beside their whole. */
export function incidentsOf({ parent }: Pick<IncidentTable, 'parent'>): number {
  const known = totals.get(parent)
  if (known !== undefined) return known
  let incidents = 0
  for (let row = 0; row < parent.length; row++) if ((parent[row] as number) < 0) incidents++
  totals.set(parent, incidents)
  return incidents
}
