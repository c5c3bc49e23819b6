import { Fragment } from 'react'
import { Glyph } from '@/components/glyph/glyph'
import { useMessages } from '@/components/messages/use-messages'
import panel from '@/components/panel/panel.module.css'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { ClusterProfile } from '@/geo/cluster/cluster-profile'
import type { ClusterParams } from '@/geo/cluster/clustering'
import { facetColumn, firstCode, isOwnFacetId, ownName } from '@/geo/table/facets'
import { lookOf, toneOfOption } from '@/geo/table/look'
import type { IncidentTable } from '@/geo/table/table'
import { ACTS } from '@/geo/vocabulary'
import styles from './cluster-panel.module.css'
import { CountBars } from './count-bars'
import { RowList, type RowListProps } from './row-list'

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
      {table.columns.has('target') && (
        <>
          <h3>{words.targets}</h3>
          <CountBars
            label={words.targets}
            bars={facts.targets.map(({ id, label, tone }) => ({
              id,
              label,
              tone,
              count: profile.perTarget[table.target.options.indexOf(id)] ?? 0,
              glyph: <Glyph act="other" tone={tone} hollow={false} size={14} />,
            }))}
          />
        </>
      )}
      {table.columns.has('act') && (
        <>
          <h3>{words.acts}</h3>
          <CountBars
            label={words.acts}
            bars={ACTS.map((act, i) => ({
              id: act,
              label: messages.acts[act],
              tone: 'neutral',
              count: profile.perAct[i] ?? 0,
              glyph: <Glyph act={act} tone="neutral" hollow={false} size={14} />,
            }))}
          />
        </>
      )}
      <OwnCounts table={table} facts={facts} rows={rows} />
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

/** How many incidents have which value of the columns of a file that tell its incidents apart. */
function OwnCounts({ table, facts, rows }: Pick<RowListProps, 'table' | 'facts' | 'rows'>) {
  const { colour, shape } = facts.channels
  const { shapeOf } = lookOf(table, facts)
  const own = [...new Set([colour, shape])].filter((id) => id !== null).filter(isOwnFacetId)
  return own.map((facet) => {
    const column = facetColumn(table, facet)
    if (!column) return null
    const faces = new Map<number, number>()
    const counts = new Int32Array(column.options.length)
    for (const row of rows) {
      const code = firstCode(column, row)
      if (code < 0) continue
      counts[code] = (counts[code] as number) + 1
      faces.set(code, row)
    }
    const bars = column.options.map((option, code) => {
      const tone = facet === colour ? toneOfOption(facts, option) : 'neutral'
      const act = facet === shape ? shapeOf(faces.get(code) ?? -1) : 'other'
      return {
        id: option,
        label: option,
        tone,
        count: counts[code] as number,
        glyph: <Glyph act={act} tone={tone} hollow={false} size={14} />,
      }
    })
    return (
      <Fragment key={facet}>
        <h3 dir="auto">{ownName(facet)}</h3>
        <CountBars label={ownName(facet)} bars={bars} />
      </Fragment>
    )
  })
}
