import { KnoxSection } from '@/components/analysis/knox-section'
import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import type { Results } from '@/components/explorer/use-results'
import type { ChangeView } from '@/components/explorer/use-view-state'
import { useMessages } from '@/components/messages/use-messages'
import { SidePanel } from '@/components/panel/side-panel'
import { RetryButton } from '@/components/parts/retry-button'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import { ClusterList } from './cluster-list'
import { ClusterMethod } from './cluster-method'
import { ClusterSentence } from './cluster-sentence'
import { RadiusSection } from './radius-section'
import { useLatest } from './use-latest'

interface ClustersPanelProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly view: ViewState
  readonly results: Results
  readonly change: ChangeView
  /** The filter as a query string, for the file of the Knox test. */
  readonly query: string
  readonly onSelectIncident: (row: number) => void
  readonly onSelectCluster: (label: number) => void
  readonly onClose: () => void
}

/** The clusters as a whole, be there any or none: their settings, each of them, a radius to choose, what is in none and why, and whether it is more than chance. */
export default function ClustersPanel(props: ClustersPanelProps) {
  const { table, facts, view, results, change, query, onSelectIncident } = props
  const analysisMessages = useMessages('analysis')
  const { clusters: names } = useMessages('screen')
  const words = analysisMessages.cluster
  const { proximity, clustering } = results
  // The chart stays while the next clusters are computed, and so does the focus in it.
  const latest = useLatest(proximity)
  const shown = clustering === 'off' ? null : latest
  const state = proximity
    ? words.found(proximity.count)
    : clustering === 'off'
      ? null
      : clustering === 'failed'
        ? words.failed
        : words.computing
  return (
    <SidePanel name={names.title} isBusy={clustering === 'computing'} onClose={props.onClose}>
      <ClusterSentence view={view} leftOut={results.summary.leftOut} change={change} />
      <p aria-live="polite">
        {state} {clustering === 'failed' && <RetryButton onClick={results.retryClusters} />}
      </p>
      {shown && (
        <>
          <ClusterList table={table} proximity={shown} onOpen={props.onSelectCluster} />
          <RadiusSection
            table={table}
            proximity={shown}
            onRadius={(km) => change({ clusters: { ...view.clusters, km } }, 'replace')}
          />
          <ClusterMethod
            table={table}
            facts={facts}
            rows={results.rows}
            proximity={shown}
            onSelectIncident={onSelectIncident}
          />
        </>
      )}
      <KnoxSection table={table} facts={facts} rows={results.rows} query={query} />
    </SidePanel>
  )
}
