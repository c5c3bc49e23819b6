import { useMessages } from '@/components/messages/use-messages'
import type { IncidentDetail } from '@/geo/record/detail'
import { dayOf } from '@/geo/time/time'
import styles from './incident.module.css'
import { SourceName, sourceFinder } from './source-name'

/** When: the local day, how closely it is known, and the date as others give it. */
export function When({ detail: { record, span, sources } }: { detail: IncidentDetail }) {
  const recordMessages = useMessages('record')
  const messages = useMessages('screen')
  const words = recordMessages.incident
  const { date } = record
  const find = sourceFinder(sources)
  const moment = date.time ? `${date.day}T${date.time}` : date.day
  return (
    <>
      <p>
        <time dateTime={moment}>
          {messages.fullDay(dayOf(date.day))}
          {date.time && `, ${words.localTime(date.time)}`}
        </time>{' '}
        <span className={styles.soft}>({recordMessages.timePrecisions[date.precision]})</span>
      </p>
      {span.start !== span.end && (
        <p className={styles.soft}>
          {messages.days(span.start, span.end)}: {date.lasted ? words.lasted : words.sometime}
        </p>
      )}
      {date.note && <p className={styles.soft}>{date.note}</p>}
      {date.reported?.map(({ by, day, source, note }) => (
        <p key={`${by} ${day} ${source}`} className={styles.soft}>
          {words.reportedAs(messages.day(dayOf(day)), by)} (
          <SourceName source={find(source)} id={source} />){note && `: ${note}`}
        </p>
      ))}
    </>
  )
}
