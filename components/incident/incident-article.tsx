import { type TargetFacts, toneOf } from '@/components/dataset-facts'
import { Glyph } from '@/components/glyph/glyph'
import { messages } from '@/components/messages/messages'
import { StandingBadge } from '@/components/standing-badge'
import type { IncidentDetail } from '@/geo/detail'
import { Attributions } from './attributions'
import { ChainSection } from './chain-section'
import { ClaimsTable } from './claims-table'
import styles from './incident.module.css'
import { IncidentLink, type SelectIncident } from './incident-link'
import { SourceList } from './source-list'
import { StandingSection } from './standing-section'
import { WhenWhere } from './when-where'

interface IncidentArticleProps {
  readonly detail: IncidentDetail
  readonly targets: readonly TargetFacts[]
  /** Opens another incident in the panel; on a page of its own, links are plain links. */
  readonly onSelect?: SelectIncident
  /** The level of the title: 1 on a page of its own. */
  readonly level?: 1 | 2
}

/** One incident: what, when, where, who says what, who did it, how it stands, and what it answers. */
export function IncidentArticle({ detail, targets, onSelect, level = 2 }: IncidentArticleProps) {
  const { record, parent, children, dataset } = detail
  const words = messages.incident
  const Title = `h${level}` as const
  const link = { datasetId: dataset.id, targets, ...(onSelect ? { onSelect } : {}) }
  return (
    <article className={styles.article}>
      <p className={styles.kind}>
        <Glyph
          act={record.act}
          tone={toneOf(targets, record.target)}
          hollow={detail.hollow}
          size={16}
        />
        {messages.acts[record.act]} · <StandingBadge standing={record.standing.label} />
      </p>
      <Title className={styles.title}>{record.title}</Title>
      <WhenWhere detail={detail} />
      {record.summary && <p className={styles.summary}>{record.summary}</p>}
      {parent && (
        <p className={styles.family}>
          {words.partOf}: <IncidentLink incident={parent} {...link} />
        </p>
      )}
      {children.length > 0 && (
        <section>
          <h3>{words.parts}</h3>
          <ul className={styles.family}>
            {children.map((child) => (
              <li key={child.id}>
                <IncidentLink incident={child} {...link} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <ClaimsTable detail={detail} />
      <Attributions detail={detail} />
      <StandingSection record={record} />
      <ChainSection detail={detail} link={link} />
      <SourceList detail={detail} />
    </article>
  )
}
