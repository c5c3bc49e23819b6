import { messages } from '@/components/messages/messages'
import type { Dataset } from '@/geo/incident'
import { incidentPath } from './cited-incident'
import styles from './incident.module.css'

/** What there is, where an incident was asked for that is not: all of them, by dataset. */
export function UnknownPage({ datasets }: { datasets: readonly Dataset[] }) {
  const words = messages.incident
  return (
    <main className={styles.page}>
      <div className={styles.article} data-level={1}>
        <h1 className={styles.title}>{words.unknown}</h1>
        <p>{words.unknownHelp}</p>
        {datasets.map(({ info, incidents }) => (
          <section key={info.id}>
            <h2>
              <a href={`/${info.id}`}>{info.title}</a>
            </h2>
            <ul className={styles.plain}>
              {incidents.map(({ record, span }) => (
                <li key={record.id}>
                  <a href={incidentPath(info.id, record.id)}>{record.title}</a>{' '}
                  <span className={styles.soft}>{messages.days(span.start, span.end)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  )
}
