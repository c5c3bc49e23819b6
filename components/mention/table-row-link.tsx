import type { DatasetFacts } from '@/components/state/dataset-facts'
import { lookOf } from '@/geo/table/look'
import type { IncidentTable } from '@/geo/table/table'
import { IncidentLink } from './incident-link'
import { refOfRow } from './row-ref'

interface TableRowLinkProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly row: number
  readonly onSelect: (row: number) => void
}

/** The incident of a row, named: a link to its page that selects it when it is simply clicked. */
export function TableRowLink({ table, facts, row, onSelect }: TableRowLinkProps) {
  return (
    <IncidentLink
      incident={refOfRow(table, row, lookOf(table, facts))}
      datasetId={facts.id}
      onSelect={() => onSelect(row)}
    />
  )
}
