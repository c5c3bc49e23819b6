import { type LeftOutReason, leftOutReason } from '../cluster/left-out-reason'
import { placeNumbers, pointsPerPlace } from '../cluster/positions'
import type { IncidentTable } from '../table/table'
import { WITHIN } from '../vocabulary'
import { narrowestKm } from './bands'
import type { KnoxPoints } from './knox'

/** Why an incident takes no part in the Knox test: as in clusters, or because its day is not known. */
export type KnoxLeftOut = LeftOutReason | 'days'

/** The rows that take part in the Knox test, and how many do not, by why. */
export interface KnoxRows {
  readonly rows: Int32Array
  readonly leftOut: Readonly<Record<KnoxLeftOut, number>>
}

/**
 * Which of the rows the test can use. As in clusters, parents, what is not placed and what is known
 * less closely than the narrowest distance band are left out. So is what has more than one possible
 * day, or lasted over several: a middle day would be a lag that nobody reported.
 */
export function knoxRows(
  table: IncidentTable,
  rows: Int32Array,
  distanceKm: readonly number[],
): KnoxRows {
  const km = narrowestKm(distanceKm)
  const leftOut: Record<KnoxLeftOut, number> = {
    parent: 0,
    'not-placed': 0,
    imprecise: 0,
    days: 0,
  }
  const used = rows.filter((row) => {
    const reason = leftOutReason(table, row, km) ?? daysReason(table, row)
    if (reason) leftOut[reason]++
    return reason === null
  })
  return { rows: used, leftOut }
}

const daysReason = (table: IncidentTable, row: number) =>
  table.start[row] === table.end[row] ? null : 'days'

/**
 * The share of rows whose places say little at short distances: they have their point in common with
 * another of the rows, or are known to a town or less closely. 0 for no rows.
 */
export function coarselyPlacedShare(table: IncidentTable, rows: Int32Array): number {
  const places = placeNumbers(knoxPoints(table, rows))
  const counts = pointsPerPlace(knoxPoints(table, rows))
  const coarse = rows.filter(
    (row, i) =>
      (counts[places[i] as number] as number) > 1 ||
      (table.within.codes[row] as number) >= WITHIN.indexOf('town'),
  )
  return rows.length === 0 ? 0 : coarse.length / rows.length
}

/** The columns that the test is made from, for the given rows. */
export function knoxPoints(table: IncidentTable, rows: Int32Array): KnoxPoints {
  return {
    lon: Float64Array.from(rows, (row) => table.lon[row] as number),
    lat: Float64Array.from(rows, (row) => table.lat[row] as number),
    day: Int32Array.from(rows, (row) => table.start[row] as number),
  }
}
