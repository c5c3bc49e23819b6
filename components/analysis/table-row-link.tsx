import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import { IncidentLink } from '@/components/incident/incident-link'
import { type IncidentTable, positionOf } from '@/geo/table/table'
import { formatDay } from '@/geo/time/time'
import { ACTS } from '@/geo/vocabulary'

interface TableRowLinkProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly row: number
  readonly onSelect: (row: number) => void
}

/** The incident of a row, named: a link to its page that selects it when it is simply clicked. */
export function TableRowLink({ table, facts, row, onSelect }: TableRowLinkProps) {
  const { data } = table
  const incident = {
    id: data.ids[row] ?? '',
    title: data.titles[row] ?? '',
    day: formatDay(data.day[row] as number),
    act: ACTS[table.act[row] as number] ?? 'other',
    target: data.targets[table.target[row] as number] ?? '',
    hollow: data.hollow[row] === 1,
    place: data.placeNames[data.place[row] as number] ?? '',
    position: positionOf(table, row),
  }
  return (
    <IncidentLink
      incident={incident}
      datasetId={facts.id}
      targets={facts.targets}
      onSelect={() => onSelect(row)}
    />
  )
}
