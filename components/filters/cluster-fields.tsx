import { createPortal } from 'react-dom'
import { DialogButton } from '@/components/dialog/dialog-button'
import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import type { Results } from '@/components/explorer/use-results'
import type { ChangeView } from '@/components/explorer/use-view-state'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import styles from './cluster-fields.module.css'
import { ClusterSentence } from './cluster-sentence'

const RadiusDialog = lazyPart(
  () => withMessages(import('@/components/clusters/radius-dialog'), 'analysis'),
  { name: 'radius', floats: true },
)

interface ClusterFieldsProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly view: ViewState
  readonly results: Results
  readonly change: ChangeView
  readonly onSelect: (row: number) => void
}

/** The cluster sentence, and the chart that a radius can be chosen from. */
export function ClusterFields(props: ClusterFieldsProps) {
  const { table, facts, view, results, change, onSelect } = props
  const { clusters } = useMessages('screen')
  return (
    <>
      <ClusterSentence view={view} leftOut={results.summary.leftOut} change={change} />
      {results.clustering !== 'off' && (
        <p className={styles.choose}>
          <DialogButton label={clusters.choose}>
            {(close) =>
              // Beside the menu, which may close while this is open.
              createPortal(
                <RadiusDialog
                  table={table}
                  facts={facts}
                  results={results}
                  onSelectIncident={onSelect}
                  onRadius={(km) => change({ clusters: { ...view.clusters, km } }, 'replace')}
                  onClose={close}
                />,
                document.body,
              )
            }
          </DialogButton>
        </p>
      )}
    </>
  )
}
