import type { IncidentRef } from '@/geo/record/detail'
import { type IncidentTable, positionOf } from '@/geo/table/table'
import { formatDay } from '@/geo/time/time'
import { ACTS } from '@/geo/vocabulary'

/** A row of the table as a link names it. */
export function refOfRow(table: IncidentTable, row: number): IncidentRef {
  const { data } = table
  return {
    id: data.ids[row] ?? '',
    title: data.titles[row] ?? '',
    day: formatDay(data.day[row] ?? 0),
    act: ACTS[table.act[row] as number] ?? 'other',
    target: data.targets[table.target[row] as number] ?? '',
    hollow: data.hollow[row] === 1,
    position: positionOf(table, row),
    place: data.placeNames[data.place[row] ?? 0] ?? '',
  }
}
