import { sourceFinder } from '@/components/mention/source-name'
import badge from '@/components/mention/standing-badge.module.css'
import { whoWords } from '@/components/mention/told-words'
import { useMessages } from '@/components/messages/use-messages'
import type { IncidentDetail } from '@/geo/record/detail'
import { Heading, type HeadingLevel } from './section'
import { StatementDay } from './statement-day'
import styles from './who-did-it.module.css'

/** Who did it, at a glance: each actor with the strongest that is said of them, and who denies it. */
export function WhoDidIt({ detail, level }: { detail: IncidentDetail; level: HeadingLevel }) {
  const recordMessages = useMessages('record')
  const { record, sources } = detail
  const words = recordMessages.incident
  const find = sourceFinder(sources)
  const { attribution } = record.standing
  return (
    <section aria-labelledby="incident-who">
      <div className={styles.head}>
        <Heading level={level} id="incident-who">
          {words.attribution}
        </Heading>
        <span className={badge.badge} data-standing={BADGES[attribution]}>
          {words.attributionSums[attribution]}
        </span>
      </div>
      <ul className={styles.actors}>
        {whoWords(detail, { record: recordMessages }).map(({ attribution: each, name, said }) => {
          const { actor, by, stance, source } = each
          return (
            <li key={`${actor} ${stance} ${by}`} data-stance={stance}>
              <span dir="auto">
                <strong>{name}</strong> {said}
              </span>
              <StatementDay
                day={(source && find(source)?.published) || null}
                isPublished
                incidentDay={record.date.day}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The look of the standing that it is closest to. */
const BADGES = {
  claimed: 'confirmed',
  acknowledged: 'confirmed',
  attributed: 'unconfirmed',
  disputed: 'disputed',
  denied: 'denied',
  unidentified: 'unconfirmed',
  unattributed: 'unconfirmed',
} as const
