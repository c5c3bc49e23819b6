import { ClusterMethod } from '@/components/clusters/cluster-method'
import styles from '@/components/clusters/cluster-panel.module.css'
import { RadiusSection } from '@/components/clusters/radius-section'
import { useLatest } from '@/components/clusters/use-latest'
import { DialogButton } from '@/components/dialog/dialog-button'
import { ClusterSentence } from '@/components/filters/cluster-sentence'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { SidePanel } from '@/components/panel/side-panel'
import { lazyPart } from '@/components/parts/lazy-part'
import { RetryButton } from '@/components/parts/retry-button'
import { largestClusters } from '@/geo/cluster/cluster-profile'
import type { Proximity } from '@/geo/cluster/proximity'
import type { IncidentTable } from '@/geo/table/table'
import { exportQuery } from '@/geo/view/view-query'
import analysis from './analysis.module.css'
import type { AnalysisProps } from './analysis-props'

const KnoxDialog = lazyPart(() => withMessages(import('./knox-dialog'), 'analysis'), {
  name: 'chance',
  floats: true,
})

/** The clusters as a whole, be there any or none: how they are found, each of them, a radius to choose, what is in none, and whether it is more than chance. */
export function ClustersPanel(props: AnalysisProps) {
  const { table, facts, view, results, change, onSelect, onSelectCluster, onClose } = props
  const messages = useMessages('analysis')
  const { proximity, clustering } = results
  const words = messages.cluster
  // The chart stays while the next clusters are computed, and so does the focus in it.
  const latest = useLatest(proximity)
  const found = proximity
    ? words.found(proximity.count)
    : clustering === 'off'
      ? words.off
      : clustering === 'failed'
        ? words.failed
        : words.computing
  return (
    <SidePanel title={messages.panels.clusters} className={styles.whole} onClose={onClose}>
      <ClusterSentence view={view} leftOut={results.summary.leftOut} change={change} />
      <p aria-live="polite">
        {found} {clustering === 'failed' && <RetryButton onClick={results.retryClusters} />}
      </p>
      {proximity && <ClusterList table={table} proximity={proximity} onSelect={onSelectCluster} />}
      <p>
        <DialogButton label={messages.panels.chance} className={analysis.secondary}>
          {(close) => (
            <KnoxDialog
              table={table}
              facts={facts}
              rows={results.rows}
              query={exportQuery(view, facts.version)}
              onClose={close}
            />
          )}
        </DialogButton>
      </p>
      {latest && clustering !== 'off' && (
        <>
          <RadiusSection
            table={table}
            proximity={latest}
            onRadius={(km) => change({ clusters: { ...view.clusters, km } }, 'replace')}
          />
          <ClusterMethod
            table={table}
            facts={facts}
            rows={results.rows}
            proximity={latest}
            onSelectIncident={onSelect}
          />
        </>
      )}
    </SidePanel>
  )
}

interface ClusterListProps {
  readonly table: IncidentTable
  readonly proximity: Proximity
  readonly onSelect: (label: number) => void
}

/** More clusters than this are reached on the map. */
const MOST_LISTED = 100

/** The largest clusters, the largest first, by how many incidents each has and where it begins. */
function ClusterList({ table, proximity, onSelect }: ClusterListProps) {
  const { clusterLabel } = useMessages('screen').map
  return (
    <ul className={analysis.list}>
      {largestClusters(proximity, MOST_LISTED).map(({ label, size, firstRow }) => (
        <li key={label}>
          <button
            type="button"
            className={`text-button ${analysis.link}`}
            onClick={() => onSelect(label)}
          >
            {clusterLabel(size, table.place.at(firstRow))}
          </button>
        </li>
      ))}
    </ul>
  )
}
