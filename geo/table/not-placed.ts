import { type IncidentTable, wholeOf } from './table'

/** What some rows have that no point of the map shows exactly. Rows in order of time, one for each incident. */
export interface NotPlaced {
  /** Incidents none of whose rows has a point. */
  readonly nowhere: readonly number[]
  /** Rows that are drawn at the middle of an area, being known to a governorate or less closely. */
  readonly inArea: readonly number[]
}

/** Which of the ascending rows stand at no point, or only in an area. `nowhere` has as many as `countIncidents` finds not placed. */
export function notPlacedOf(table: IncidentTable, rows: Int32Array): NotPlaced {
  const placed = new Set<number>()
  const first = new Map<number, number>()
  const inArea: number[] = []
  for (const row of rows) {
    const whole = wholeOf(table, row)
    if (!first.has(whole)) first.set(whole, row)
    if (Number.isNaN(table.lon[row] as number)) continue
    placed.add(whole)
    if (!table.isParent[row] && AREAS.has(table.within.at(row))) inArea.push(row)
  }
  const nowhere = [...first].filter(([whole]) => !placed.has(whole)).map(([, row]) => row)
  return { nowhere, inArea }
}

const AREAS: ReadonlySet<string> = new Set(['governorate', 'country'])
