import styles from '@/components/panel/panel.module.css'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { useTable } from '@/components/state/use-table'
import type { ChangeView } from '@/components/state/use-view-state'
import type { IncidentSource } from '@/geo/source'
import { TABLE_PARTS } from '@/geo/table/columns'
import { type IncidentTable, rowOf } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import { FileIncident } from './file-incident'
import { IncidentFrame } from './incident-frame'

interface FilePanelProps {
  readonly source: IncidentSource
  readonly facts: DatasetFacts
  readonly id: string
  readonly table: IncidentTable
  readonly row: number
  readonly view: ViewState
  readonly change: ChangeView
}

/** The selected incident of a file beside the map: what the file says of it. Its other columns are fetched when it is opened. */
export default function FilePanel({ source, facts, id, ...shown }: FilePanelProps) {
  const state = useTable(source, TABLE_PARTS)
  const whole = state.status === 'ready' ? state.table : null
  const row = whole && rowOf(whole, id)
  return (
    <IncidentFrame
      {...shown}
      onClose={() => shown.change({ incident: null })}
      title={shown.table.title.at(shown.row)}
      retry={state.status === 'failed' ? state.retry : null}
    >
      {whole && row !== null
        ? (close) => (
            <FileIncident
              table={whole}
              row={row}
              facts={facts}
              level={2}
              actions={<span className={styles.actions}>{close}</span>}
            />
          )
        : null}
    </IncidentFrame>
  )
}
