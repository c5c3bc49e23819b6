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
    if (whole === row && table.isParent[row] === 0) {
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

/** How many incidents a table has: its parts are none beside their whole. */
export function incidentsOf({ parent }: Pick<IncidentTable, 'parent'>): number {
  let incidents = 0
  for (const whole of parent) if (whole < 0) incidents++
  return incidents
}
