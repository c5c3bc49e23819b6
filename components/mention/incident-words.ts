import type { MapMessages } from '@/components/messages/map-messages'
import { type IncidentTable, standingOf } from '@/geo/table/table'

/** A row as one line: title, place, days and standing. */
export function incidentWords(
  table: IncidentTable,
  row: number,
  messages: Pick<MapMessages, 'mark'>,
): string {
  return messages.mark({
    title: table.title.at(row),
    place: table.place.at(row),
    start: table.start[row] as number,
    end: table.end[row] as number,
    standing: standingOf(table, row),
  })
}
