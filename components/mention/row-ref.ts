import type { IncidentRef } from '@/geo/record/detail'
import { lookAt, type RowLook } from '@/geo/table/look'
import { type IncidentTable, positionOf } from '@/geo/table/table'
import { formatDay } from '@/geo/time/time'

/** A row of the table as a link names it, drawn as `look` says. */
export function refOfRow(table: IncidentTable, row: number, look: RowLook): IncidentRef {
  return {
    id: table.id.at(row),
    title: table.title.at(row),
    day: formatDay(table.day[row] ?? 0),
    look: lookAt(look, row),
    position: positionOf(table, row),
    place: table.place.at(row),
  }
}
