import { useMessages } from '@/components/messages/use-messages'
import type { IncidentDetail } from '@/geo/record/detail'
import { pointerTest, repeatedOnly } from '@/geo/record/pointer'
import { dayOf } from '@/geo/time/time'
import styles from './incident.module.css'
import { RepeatedNote } from './repeated-note'
import { SourceName, sourceFinder } from './source-name'

/** When: the local day, how closely it is known, and the date as others give it. */
export function When({ detail: { record, span, sources } }: { detail: IncidentDetail }) {
  const recordMessages = useMessages('record')
  const messages = useMessages('screen')
  const words = recordMessages.incident
  const { date } = record
  const find = sourceFinder(sources)
  const repeated = repeatedOnly(record, pointerTest({ get: find }))
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
      {date.reported?.map((reported) => {
        const { by, day, source, note } = reported
        return (
          <p key={`${by} ${day} ${source}`} className={styles.soft}>
            {words.reportedAs(messages.day(dayOf(day)), by)} (
            <SourceName source={find(source)} id={source} />){note && `: ${note}`}
            <RepeatedNote isShown={repeated.has(reported)} />
          </p>
        )
      })}
    </>
  )
}
