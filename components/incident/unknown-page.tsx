import { messages } from '@/components/messages/messages'
import { recordMessages } from '@/components/messages/record'
import type { Dataset } from '@/geo/incident'
import { dayOf } from '@/geo/time'
import styles from './incident.module.css'

/** What there is, where an incident was asked for that is not. Short: React sends it along with every incident's page. */
export function UnknownPage({ datasets }: { datasets: readonly Dataset[] }) {
  const words = recordMessages.incident
  return (
    <main className={styles.page}>
      <div className={styles.article} data-level={1}>
        <h1 className={styles.title}>{words.unknown}</h1>
        <p>{words.unknownHelp}</p>
        <ul>
          {datasets.map(({ info, incidents }) => (
            <li key={info.id}>
              <a href={`/${info.id}`}>{info.title}</a>:{' '}
              {words.unknownCount(
                incidents.length,
                messages.days(dayOf(info.period.from), dayOf(info.period.to)),
              )}
            </li>
          ))}
        </ul>
      </div>
    </main>
  )
}
