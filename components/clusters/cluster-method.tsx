import { useMessages } from '@/components/messages/use-messages'
import panel from '@/components/panel/panel.module.css'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { LEFT_OUT_REASONS, leftOutRows } from '@/geo/cluster/left-out-reason'
import type { Proximity } from '@/geo/cluster/proximity'
import type { IncidentTable } from '@/geo/table/table'
import styles from './cluster-panel.module.css'
import { RowList } from './row-list'

interface ClusterMethodProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly rows: Int32Array
  readonly proximity: Proximity
  readonly onSelectIncident: (row: number) => void
}

/** By which rule the clusters were found, what is in none of them, and what took no part. */
export function ClusterMethod(props: ClusterMethodProps) {
  const analysisMessages = useMessages('analysis')
  const { table, rows, proximity } = props
  const { params } = proximity
  const words = analysisMessages.cluster
  const radius = analysisMessages.radiusKm(params.radiusKm)
  const leftOut = leftOutRows(table, rows, params.radiusKm)
  const noise = proximity.rows.filter((row) => (proximity.labels[row] as number) < 0)
  const list = { table, facts: props.facts, onSelectIncident: props.onSelectIncident }
  return (
    <>
      <h3>{words.how}</h3>
      <p>{words.parameters(radius, params.minIncidents, params.daysApart ?? null)}</p>
      {noise.length === 0 ? (
        <p>{words.noNoise}</p>
      ) : (
        <details className={styles.details}>
          <summary>{words.noise(noise.length)}</summary>
          <RowList rows={noise} {...list} />
        </details>
      )}
      <p>{words.leftOut(proximity.leftOut, rows.length)}</p>
      {LEFT_OUT_REASONS.filter((reason) => leftOut[reason].length > 0).map((reason) => (
        <details key={reason} className={styles.details}>
          <summary className={panel.soft}>
            {words.leftOutBy[reason](leftOut[reason].length, radius)}
          </summary>
          <RowList rows={leftOut[reason]} {...list} />
        </details>
      ))}
    </>
  )
}
