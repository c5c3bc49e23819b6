import { connection } from 'next/server'
import head from '@/components/head/head.module.css'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { LostAddress } from '@/components/not-found/lost-address'
import styles from '@/components/panel/panel.module.css'
import { datasetAddress, pageAddress } from '@/components/site/addresses'
import { siteOfFiles } from '@/components/site/site-of-files'
import { listFacts } from '@/data/sources/datasets'
import { dayOf } from '@/geo/time/time'

/** What exists, where what was asked for does not. */
export default async function NotFound() {
  await connection()
  const messages = await loadMessages(DEFAULT_LANGUAGE, 'screen')
  const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const datasets = await listFacts()
  return (
    <main className={`${styles.page} ${styles.article}`}>
      {siteOfFiles() && <LostAddress />}
      <h1 className={styles.title}>{notFound.title}</h1>
      <p>{notFound.page}</p>
      <p>{notFound.incidents}</p>
      <ul>
        {datasets.map(({ id, title, incidents, period }) => (
          <li key={id}>
            <a href={datasetAddress(id)}>{title}</a>:{' '}
            {notFound.count(incidents, messages.days(dayOf(period.from), dayOf(period.to)))}
          </li>
        ))}
      </ul>
      <p>
        <a className={head.button} href={pageAddress('/')}>
          {notFound.home}
        </a>
      </p>
    </main>
  )
}
