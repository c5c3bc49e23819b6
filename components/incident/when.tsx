import { SourceName, sourceFinder } from '@/components/mention/source-name'
import { whenWords } from '@/components/mention/told-words'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import type { IncidentDetail } from '@/geo/record/detail'
import { pointerTest, repeatedOnly } from '@/geo/record/pointer'
import { dayOf } from '@/geo/time/time'
import { RepeatedNote } from './repeated-note'

/** When, in a line: the local day, how closely it is known, and the days it may have been or lasted. */
export function When({ detail }: { detail: IncidentDetail }) {
  const record = useMessages('record')
  const screen = useMessages('screen')
  const { day, time } = detail.record.date
  const { moment, precision, days } = whenWords(detail, { screen, record })
  return (
    <>
      <p>
        <time dateTime={time ? `${day}T${time}` : day} className={styles.strong}>
          {moment}
        </time>{' '}
        <span className={styles.soft}>{precision}</span>
      </p>
      {days && <p className={styles.soft}>{days}</p>}
    </>
  )
}

/** What else is said of the date: a note, and the date as others give it. */
export function WhenDetails({ detail: { record, sources } }: { detail: IncidentDetail }) {
  const messages = useMessages('screen')
  const words = useMessages('record').incident
  const { date } = record
  const find = sourceFinder(sources)
  const repeated = repeatedOnly(record, pointerTest({ get: find }))
  return (
    <>
      {date.note && (
        <p className={styles.soft} dir="auto">
          {date.note}
        </p>
      )}
      {date.reported?.map((reported) => {
        const { by, day, source, note } = reported
        return (
          <p key={`${by} ${day} ${source}`} className={styles.soft} dir="auto">
            {words.reportedAs(messages.day(dayOf(day)), by)} (
            <SourceName source={find(source)} id={source} />){note && `: ${note}`}
            <RepeatedNote isShown={repeated.has(reported)} />
          </p>
        )
      })}
    </>
  )
}
