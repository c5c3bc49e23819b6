import type { ReactNode } from 'react'
import { LookGlyph } from '@/components/glyph/look-glyph'
import { FirstFigures } from '@/components/mention/first-figures'
import { IncidentLink, type IncidentLinkContext } from '@/components/mention/incident-link'
import { StandingBadge } from '@/components/mention/standing-badge'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import type { IncidentDetail } from '@/geo/record/detail'
import { AnswerCards } from './answer-cards'
import { When } from './when'
import { Where } from './where'
import { WhoDidIt } from './who-did-it'

interface IncidentSummaryProps {
  readonly detail: IncidentDetail
  readonly link: IncidentLinkContext
  /** The level of the title. */
  readonly level: 1 | 2
  /** What can be done with it, beside its act. */
  readonly actions?: ReactNode
}

/** One incident before scrolling: what, when, where, how many, who did it, what it answers and what answered it. */
export function IncidentSummary({ detail, link, level, actions }: IncidentSummaryProps) {
  const messages = useMessages('screen')
  const { record, parent, children } = detail
  const words = useMessages('record').incident
  const Title = `h${level}` as const
  return (
    <>
      <div className={styles.kind}>
        <LookGlyph look={detail.look} size={16} />
        {messages.acts[record.act]} <StandingBadge standing={record.standing.label} />
        {actions}
      </div>
      <Title className={styles.title} dir="auto">
        {record.title}
      </Title>
      <div className={styles.whenWhere}>
        <When detail={detail} />
        <Where detail={detail} />
      </div>
      {parent && (
        <div className={styles.family}>
          <span className={styles.soft}>{words.partOf}</span>
          <IncidentLink incident={parent} {...link} />
        </div>
      )}
      <FirstFigures detail={detail} />
      <WhoDidIt detail={detail} level={level === 1 ? 2 : 3} />
      <AnswerCards detail={detail} link={link} />
      {children.length > 0 && (
        <div className={styles.family}>
          <span className={styles.soft}>{words.parts}</span>
          <ul className={styles.plain}>
            {children.map((child) => (
              <li key={child.id}>
                <IncidentLink incident={child} {...link} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
