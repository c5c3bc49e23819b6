import { useEffect, useRef } from 'react'
import { useFocusReturn } from '@/components/dialog/use-focus-return'
import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import type { Results } from '@/components/explorer/use-results'
import incident from '@/components/incident/incident.module.css'
import { useMessages } from '@/components/messages/use-messages'
import { RetryButton } from '@/components/parts/retry-button'
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
  const panel = useRef<HTMLElement>(null)
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
  useFocusReturn(panel)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  useCloseOnEscape(onClose)
  return (
    <section
      ref={panel}
      className={incident.panel}
      aria-label={name}
      tabIndex={-1}
      data-print="panel"
    >
      <button type="button" className={incident.close} onClick={onClose}>
        <span aria-hidden="true">×</span>
        <span className="visually-hidden">{words.close}</span>
      </button>
      <div className={`${incident.article} ${styles.cluster}`} aria-busy={name === words.computing}>
        <p className={incident.kind}>{words.kind}</p>
        <h2 className={incident.title}>{name}</h2>
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
      </div>
    </section>
  )
}

function useCloseOnEscape(onClose: () => void): void {
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest('dialog, input')
      if (event.key === 'Escape' && !isElsewhere && !event.defaultPrevented) onClose()
    }
    document.addEventListener('keydown', closeOnEscape)
    return () => document.removeEventListener('keydown', closeOnEscape)
  }, [onClose])
}
