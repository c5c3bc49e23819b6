import { Dialog } from '@/components/dialog/dialog'
import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import type { Results } from '@/components/explorer/use-results'
import { useMessages } from '@/components/messages/use-messages'
import { RetryButton } from '@/components/parts/retry-button'
import type { IncidentTable } from '@/geo/table/table'
import { ClusterMethod } from './cluster-method'
import styles from './cluster-panel.module.css'
import { RadiusSection } from './radius-section'
import { useLatest } from './use-latest'

interface RadiusDialogProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly results: Results
  readonly onSelectIncident: (row: number) => void
  readonly onRadius: (km: number) => void
  readonly onClose: () => void
}

/** The clusters as a whole, be there any or none: how many, a radius to choose, and what is in no cluster. */
export default function RadiusDialog(props: RadiusDialogProps) {
  const analysisMessages = useMessages('analysis')
  const { table, facts, results, onRadius, onClose } = props
  const words = analysisMessages.cluster
  const { proximity, clustering } = results
  // The chart stays while the next clusters are computed, and so does the focus in it.
  const latest = useLatest(proximity)
  const select = (row: number) => {
    onClose()
    props.onSelectIncident(row)
  }
  return (
    <Dialog title={analysisMessages.radius.dialog} onClose={onClose}>
      <div className={styles.whole}>
        <p aria-live="polite">
          {proximity
            ? words.found(proximity.count)
            : clustering === 'failed'
              ? words.failed
              : words.computing}{' '}
          {clustering === 'failed' && <RetryButton onClick={results.retryClusters} />}
        </p>
        {latest && <RadiusSection table={table} proximity={latest} onRadius={onRadius} />}
        {latest && (
          <ClusterMethod
            table={table}
            facts={facts}
            rows={results.rows}
            proximity={latest}
            onSelectIncident={select}
          />
        )}
      </div>
    </Dialog>
  )
}
