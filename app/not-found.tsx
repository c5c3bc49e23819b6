import head from '@/components/head/head.module.css'
import styles from '@/components/incident/incident.module.css'
import { useMessages } from '@/components/messages/use-messages'
import { listDatasets, readDataset } from '@/data/catalogue'
import { dayOf } from '@/geo/time/time'

/** What exists, where what was asked for does not. */
export default function NotFound() {
  const messages = useMessages('screen')
  const { notFound } = useMessages('record')
  const datasets = listDatasets().flatMap((id) => readDataset(id) ?? [])
  return (
    <main className={`${styles.page} ${styles.article}`}>
      <h1 className={styles.title}>{notFound.title}</h1>
      <p>{notFound.page}</p>
      <p>{notFound.incidents}</p>
      <ul>
        {datasets.map(({ info, incidents }) => (
          <li key={info.id}>
            <a href={`/${info.id}`}>{info.title}</a>:{' '}
            {notFound.count(
              incidents.length,
              messages.days(dayOf(info.period.from), dayOf(info.period.to)),
            )}
          </li>
        ))}
      </ul>
      <p>
        <a className={head.button} href="/">
          {notFound.home}
        </a>
      </p>
    </main>
  )
}
