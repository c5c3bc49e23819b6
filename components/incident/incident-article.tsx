import type { ReactNode } from 'react'
import { type TargetFacts, toneOf } from '@/components/explorer/dataset-facts'
import { Glyph } from '@/components/glyph/glyph'
import { StandingBadge } from '@/components/incident/standing-badge'
import { useMessages } from '@/components/messages/use-messages'
import type { IncidentDetail } from '@/geo/record/detail'
import { Attributions } from './attributions'
import { ChainSection } from './chain-section'
import { ClaimsSection } from './claims-section'
import styles from './incident.module.css'
import { IncidentLink, type SelectIncident } from './incident-link'
import { Section, type TitleLevel } from './section'
import { SourceList } from './source-list'
import { StandingSection } from './standing-section'
import { When } from './when'
import { Where } from './where'

interface IncidentArticleProps {
  readonly detail: IncidentDetail
  readonly targets: readonly TargetFacts[]
  /** Opens another incident in the panel; on a page of its own, links are plain links. */
  readonly onSelect?: SelectIncident
  readonly level?: TitleLevel
  /** A map of where it was, where there is none beside the article. */
  readonly locator?: ReactNode
}

/** One incident: what, when, where, who says what, who did it, how it stands, and what it answers. */
export function IncidentArticle({
  detail,
  targets,
  onSelect,
  level = 2,
  locator,
}: IncidentArticleProps) {
  const messages = useMessages('screen')
  const { record, parent, children, dataset } = detail
  const words = useMessages('record').incident
  const Title = `h${level}` as const
  const link = { datasetId: dataset.id, targets, ...(onSelect ? { onSelect } : {}) }
  return (
    <article className={styles.article} data-level={level}>
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
      <div className={styles.whenWhere}>
        <When detail={detail} />
        <Where detail={detail} isOpen={level === 1} />
      </div>
      {locator}
      {record.summary && <p className={styles.summary}>{record.summary}</p>}
      {parent && (
        <div className={styles.family}>
          <span className={styles.soft}>{words.partOf}</span>
          <IncidentLink incident={parent} {...link} />
        </div>
      )}
      {children.length > 0 && (
        <Section id="parts" title={words.parts} level={level}>
          <ul className={styles.plain}>
            {children.map((child) => (
              <li key={child.id}>
                <IncidentLink incident={child} {...link} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ClaimsSection detail={detail} level={level} />
      <Attributions detail={detail} level={level} />
      <StandingSection record={record} level={level} />
      <ChainSection detail={detail} link={link} level={level} />
      <SourceList detail={detail} level={level} />
    </article>
  )
}
