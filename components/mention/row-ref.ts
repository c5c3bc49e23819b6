import type { IncidentRef } from '@/geo/record/detail'
import { type IncidentTable, positionOf } from '@/geo/table/table'
import { formatDay } from '@/geo/time/time'
import type { Act } from '@/geo/vocabulary'

/** A row of the table as a link names it. */
export function refOfRow(table: IncidentTable, row: number): IncidentRef {
  return {
    id: table.id.at(row),
    title: table.title.at(row),
    day: formatDay(table.day[row] ?? 0),
    act: (table.act.at(row) || 'other') as Act,
    target: table.target.at(row),
    hollow: table.hollow[row] === 1,
    position: positionOf(table, row),
    place: table.place.at(row),
  }
}
