import { useState } from 'react'
import { TableRowLink } from '@/components/mention/table-row-link'
import { useMessages } from '@/components/messages/use-messages'
import panel from '@/components/panel/panel.module.css'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { IncidentTable } from '@/geo/table/table'
import styles from './cluster-panel.module.css'

interface RowListProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly rows: Int32Array | readonly number[]
  /** What is said of each below its name. */
  readonly noteOf?: (row: number) => string
  readonly onSelectIncident: (row: number) => void
}

const AT_FIRST = 20

/** Incidents by name, the first of many and the rest when asked for. */
export function RowList({ table, facts, rows, noteOf, onSelectIncident }: RowListProps) {
  const analysisMessages = useMessages('analysis')
  const [shown, setShown] = useState(AT_FIRST)
  const rest = rows.length - shown
  return (
    <>
      <ul className={panel.plain}>
        {Array.from(rows.slice(0, shown), (row) => (
          <li key={row}>
            <TableRowLink table={table} facts={facts} row={row} onSelect={onSelectIncident} />
            {noteOf && (
              <p className={panel.soft} dir="auto">
                {noteOf(row)}
              </p>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + 200)}>
          {analysisMessages.cluster.more(Math.min(200, rest))}
        </button>
      )}
    </>
  )
}
