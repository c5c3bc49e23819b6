import { greatCircleKm } from '../cluster/distance'
import { gapDays } from '../time/time'
import { WITHIN_KM, type Within } from '../vocabulary'
import type { IncidentTable, RowLink } from './table'

/** A link with how long the answer took and how far it was from what it is said to answer. */
export interface Answer {
  readonly link: RowLink
  /** Fewest and most days between the two, by all their possible days; 0 for the same day. */
  readonly leastDays: number
  readonly mostDays: number
  /** Great-circle distance; null where an end has no point, or is known to a governorate only. */
  readonly km: number | null
  /** An end was split into parts; the distance is the smallest to or between them. */
  readonly throughParts: boolean
}

/** The answers that links state or deny, in the order of the links. */
export function answersOf(table: IncidentTable, links: readonly RowLink[]): Answer[] {
  return links.map((link) => {
    const [from, to] = [spanOfRow(table, link.from), spanOfRow(table, link.to)]
    return {
      link,
      leastDays: gapDays(from, to),
      mostDays: Math.max(to.end - from.start, from.end - to.start),
      km: smallestKm(table, endsOf(table, link.from), endsOf(table, link.to)),
      throughParts: table.isParent[link.from] === 1 || table.isParent[link.to] === 1,
    }
  })
}

const spanOfRow = (table: IncidentTable, row: number) => ({
  start: table.start[row] as number,
  end: table.end[row] as number,
})

/** The rows whose points stand for a row: its own, or those of its parts whether shown or not. An area is no point. */
function endsOf(table: IncidentTable, row: number): number[] {
  const parts = table.isParent[row]
    ? Array.from(table.parent.keys()).filter((part) => table.parent[part] === row)
    : [row]
  return parts.filter((part) => {
    const within = table.within.at(part) as Within
    return !Number.isNaN(table.lon[part] as number) && Number.isFinite(WITHIN_KM[within])
  })
}

function smallestKm(table: IncidentTable, from: number[], to: number[]): number | null {
  const { lon, lat } = table
  const km = from.flatMap((a) =>
    to.map((b) =>
      greatCircleKm(lon[a] as number, lat[a] as number, lon[b] as number, lat[b] as number),
    ),
  )
  return km.length ? Math.min(...km) : null
}

/** The middle value; of an even number the lower of the two in the middle. null for none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[(sorted.length - 1) >> 1] ?? null
}
