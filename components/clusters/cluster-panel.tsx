import { useMessages } from '@/components/messages/use-messages'
import { SidePanel } from '@/components/panel/side-panel'
import { RetryButton } from '@/components/parts/retry-button'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Results } from '@/components/state/use-results'
import type { IncidentTable } from '@/geo/table/table'
import { ClusterMembers } from './cluster-members'
import { ClusterMethod } from './cluster-method'
import styles from './cluster-panel.module.css'
import { RadiusSection } from './radius-section'
import { useClusterProfile } from './use-cluster-profile'
import { useLatest } from './use-latest'

interface ClusterPanelProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly results: Results
  /** Number of the cluster from 0; -1 where the one that was open is no more. */
  readonly label: number
  readonly onSelectIncident: (row: number) => void
  readonly onClose: () => void
  readonly onRadius: (km: number) => void
}

/** The selected cluster beside the map: what it is made of, why it is one, and how else it could be. */
export default function ClusterPanel(props: ClusterPanelProps) {
  const { table, facts, results, label, onSelectIncident, onClose, onRadius } = props
  const { proximity } = results
  const words = useMessages('analysis').cluster
  const { found, retry } = useClusterProfile(table, proximity, label)
  const profile = typeof found === 'string' ? null : found
  // The chart stays while the next clusters are computed, and so does the focus in it.
  const latest = useLatest(proximity)
  const hasFailed = results.clustering === 'failed' || found === 'failed'
  const isGone = proximity !== null && found === null
  const name = profile
    ? words.name(label + 1, profile.rows.length, profile.places)
    : isGone
      ? words.gone
      : hasFailed
        ? words.failed
        : words.computing
  return (
    <SidePanel
      title={name}
      kind={words.kind}
      className={styles.cluster}
      isBusy={name === words.computing}
      onClose={onClose}
    >
      {profile && proximity && (
        <ClusterMembers
          table={table}
          facts={facts}
          profile={profile}
          params={proximity.params}
          onSelectIncident={onSelectIncident}
        />
      )}
      {isGone && <p>{words.goneHelp}</p>}
      {hasFailed && (
        <p>
          <RetryButton onClick={found === 'failed' ? retry : results.retryClusters} />
        </p>
      )}
      {latest && <RadiusSection table={table} proximity={latest} onRadius={onRadius} />}
      {proximity && (
        <ClusterMethod
          table={table}
          facts={facts}
          rows={results.rows}
          proximity={proximity}
          onSelectIncident={onSelectIncident}
        />
      )}
    </SidePanel>
  )
}
