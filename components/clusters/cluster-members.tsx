import { useMessages } from '@/components/messages/use-messages'
import panel from '@/components/panel/panel.module.css'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { ClusterProfile } from '@/geo/cluster/cluster-profile'
import type { ClusterParams } from '@/geo/cluster/clustering'
import type { IncidentTable } from '@/geo/table/table'
import { ChannelCounts } from './channel-counts'
import styles from './cluster-panel.module.css'
import { RowList } from './row-list'

interface ClusterMembersProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly profile: ClusterProfile
  readonly params: ClusterParams
  readonly onSelectIncident: (row: number) => void
}

/** What a cluster is made of: when and how wide, whether it is one place, who was hit by what, and each incident. */
export function ClusterMembers({
  table,
  facts,
  profile,
  params,
  onSelectIncident,
}: ClusterMembersProps) {
  const analysisMessages = useMessages('analysis')
  const messages = useMessages('screen')
  const words = analysisMessages.cluster
  const { rows, core, border, places, within } = profile
  const list = { table, facts, onSelectIncident }
  return (
    <>
      <p>
        {messages.days(profile.firstDay, profile.lastDay)} · {words.across(profile.spanKm)}
      </p>
      {places === 1 && (
        <p className={styles.warning}>
          {words.onePlace(rows.length, within, placeName(table, rows[0] as number))}
        </p>
      )}
      <ChannelCounts table={table} facts={facts} rows={rows} />
      <h3>{words.core(core.length)}</h3>
      <p className={panel.soft}>
        {words.coreMeaning(
          params.minIncidents,
          analysisMessages.radiusKm(params.radiusKm),
          params.daysApart ?? null,
        )}
      </p>
      <RowList rows={core} {...list} />
      {border.length === 0 ? (
        <p className={panel.soft}>{words.noBorder}</p>
      ) : (
        <>
          <h3>{words.border(border.length)}</h3>
          <p className={panel.soft}>{words.borderMeaning}</p>
          <RowList rows={border} {...list} />
        </>
      )}
    </>
  )
}

const placeName = (table: IncidentTable, row: number) => table.place.at(row)
