import { type DatasetFacts, toneOf } from '@/components/explorer/dataset-facts'
import type { MapMessages } from '@/components/map/map-messages'
import type { IncidentTable } from '@/geo/table/table'
import type { StandingLabel } from '@/geo/vocabulary'
import type { Palette } from './palette'

/** The colour of a row: of who was hit. */
export function rowColour(
  table: IncidentTable,
  facts: DatasetFacts,
  palette: Palette,
  row: number,
): string {
  return palette[toneOf(facts.targets, table.target.at(row))]
}

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
    standing: table.standing.at(row) as StandingLabel,
  })
}
