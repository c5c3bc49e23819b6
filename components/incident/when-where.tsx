import { messages } from '@/components/messages/messages'
import type { IncidentDetail } from '@/geo/detail'
import { dayOf } from '@/geo/time'
import styles from './incident.module.css'

/** When and where, each with how closely it is known and how others give it. */
export function WhenWhere({ detail }: { detail: IncidentDetail }) {
  return (
    <div className={styles.whenWhere}>
      <When detail={detail} />
      <Where detail={detail} />
    </div>
  )
}

function When({ detail: { record, span } }: { detail: IncidentDetail }) {
  const words = messages.incident
  const { date } = record
  return (
    <>
      <p>
        {messages.fullDay(dayOf(date.day))}
        {date.time && `, ${words.localTime(date.time)}`}{' '}
        <span className={styles.soft}>({messages.timePrecisions[date.precision]})</span>
      </p>
      {span.start !== span.end && (
        <p className={styles.soft}>
          {messages.days(span.start, span.end)}: {date.lasted ? words.lasted : words.sometime}
        </p>
      )}
      {date.note && <p className={styles.soft}>{date.note}</p>}
      {date.reported?.map((other) => (
        <p key={`${other.by} ${other.day}`} className={styles.soft}>
          {words.reportedAs(messages.day(dayOf(other.day)), other.by)}
          {other.note && ` (${other.note})`}
        </p>
      ))}
    </>
  )
}

function Where({ detail: { record, location } }: { detail: IncidentDetail }) {
  const words = messages.incident
  const { place, position, within } = location
  const [admin, ...others] = place.admin1
  return (
    <>
      <p>
        {place.name}
        {admin && `, ${admin.name}`}{' '}
        {place.nameAr && (
          <span lang="ar" dir="rtl">
            {place.nameAr}
          </span>
        )}{' '}
        <span className={styles.soft}>
          ({messages.roles[record.place.role]}; {messages.withins[within]})
        </span>
      </p>
      <p className={styles.soft}>
        {position
          ? words.denotes(place.denotes, place.source)
          : `${place.name}: ${words.notOnMap}.`}
      </p>
      {others.map(({ name, by }) => (
        <p key={name} className={styles.soft}>
          {words.governorate(name, by)}
        </p>
      ))}
      {record.place.note && <p className={styles.soft}>{record.place.note}</p>}
      {record.otherPlaces.length > 0 && (
        <p className={styles.soft}>
          {words.otherPlaces}:{' '}
          {record.otherPlaces
            .map(({ name, role, by }) => `${name} (${messages.roles[role]}, ${by})`)
            .join('; ')}
        </p>
      )}
    </>
  )
}
