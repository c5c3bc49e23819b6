import { LookGlyph } from '@/components/glyph/look-glyph'
import { type IncidentLinkContext, openHere } from '@/components/mention/incident-link'
import { useMessages } from '@/components/messages/use-messages'
import { incidentHref } from '@/components/site/addresses'
import type { IncidentDetail } from '@/geo/record/detail'
import { type FirstStep, firstStep } from '@/geo/record/first-step'
import { dayOf } from '@/geo/time/time'
import styles from './answer-cards.module.css'

interface AnswerCardsProps {
  readonly detail: IncidentDetail
  readonly link: IncidentLinkContext
}

/** What it answers and what answered it, at a glance, each with its lag and who states it. */
export function AnswerCards({ detail, link }: AnswerCardsProps) {
  const answers = firstStep(detail, 'answers')
  const answeredBy = firstStep(detail, 'answeredBy')
  if (!answers && !answeredBy) return null
  return (
    <div className={styles.cards}>
      {answers && <Card first={answers} direction="answers" detail={detail} link={link} />}
      {answeredBy && <Card first={answeredBy} direction="answeredBy" detail={detail} link={link} />}
    </div>
  )
}

interface CardProps extends AnswerCardsProps {
  readonly first: FirstStep
  readonly direction: 'answers' | 'answeredBy'
}

function Card({ first: { step, others, isThrough }, direction, detail, link }: CardProps) {
  const recordMessages = useMessages('record')
  const messages = useMessages('screen')
  const { incident, rel, statements, lagDays } = step
  const words = recordMessages.answerCard
  const [statement] = statements
  const title = words.dayTitle(
    recordMessages.figures.nearDay(dayOf(incident.day), dayOf(detail.record.date.day)),
    incident.title,
  )
  // An answer has the colour of what it is, as on the map.
  const answering = direction === 'answers' ? detail.look.tone : incident.look.tone
  const notes = [
    rel === 'response-to' ? '' : messages.relations[rel],
    statement ? words.states[statement.voice](statement.by) : '',
    isThrough ? words.through : '',
    others > 0 ? words.more(others) : '',
  ]
  return (
    <a
      className={styles.card}
      href={incidentHref(link.datasetId, incident.id)}
      data-direction={direction}
      {...openHere(incident.id, link)}
    >
      <span className={styles.way} data-tone={answering}>
        <Arrow direction={direction} />
        <span>{recordMessages.incident[direction]}</span>
        <span className={styles.lag}>{words.lag(lagDays)}</span>
      </span>
      <span className={styles.title} title={title} dir="auto">
        <LookGlyph look={incident.look} size={14} /> {title}
      </span>
      <span className={styles.by} dir="auto">
        {notes.filter(Boolean).join(', ')}
      </span>
    </a>
  )
}

const ARROWS = { answers: 'M13 7H2m4-4L2 7l4 4', answeredBy: 'M1 7h11M8 3l4 4-4 4' } as const

function Arrow({ direction }: Pick<CardProps, 'direction'>) {
  return (
    <svg
      className={styles.arrow}
      viewBox="0 0 14 14"
      width="0.875em"
      height="0.875em"
      aria-hidden="true"
    >
      <path d={ARROWS[direction]} />
    </svg>
  )
}
