import { connection } from 'next/server'
import head from '@/components/head/head.module.css'
import styles from '@/components/incident/incident.module.css'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { listDatasets, readDataset } from '@/data/catalogue'
import { dayOf } from '@/geo/time/time'

/** What exists, where what was asked for does not. */
export default async function NotFound() {
  await connection()
  const messages = await loadMessages(DEFAULT_LANGUAGE, 'screen')
  const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
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
