import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import { dayOf } from '@/geo/time/time'

interface StatementDayProps {
  readonly day: string | null
  /** Whether that is only when its page was published. */
  readonly isPublished: boolean
  /** The day of the incident: its year need not be said again. null where it has none. */
  readonly incidentDay: string | null
}

/** The day of a statement, short; that of publication is softer. Nothing where neither is known. */
export function StatementDay({ day, isPublished, incidentDay }: StatementDayProps) {
  const recordMessages = useMessages('record')
  const messages = useMessages('screen')
  if (!day) return null
  const words = recordMessages.figures
  const full = messages.day(dayOf(day))
  return (
    <time
      dateTime={day}
      className={isPublished ? styles.published : undefined}
      title={isPublished ? recordMessages.incident.published(full) : full}
    >
      {isPublished && <span className="visually-hidden">{words.publishedOn} </span>}
      {incidentDay ? words.nearDay(dayOf(day), dayOf(incidentDay)) : full}
    </time>
  )
}
