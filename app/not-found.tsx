import head from '@/components/head/head.module.css'
import styles from '@/components/incident/incident.module.css'
import { recordMessages } from '@/components/messages/record'
import { listDatasets, readDataset } from '@/data/catalogue'

/** What exists, where what was asked for does not. */
export default function NotFound() {
  const { notFound } = recordMessages
  return (
    <main className={`${styles.page} ${styles.article}`}>
      <h1 className={styles.title}>{notFound.title}</h1>
      <p>{notFound.page}</p>
      <ul>
        {listDatasets().map((id) => (
          <li key={id}>
            <a href={`/${id}`}>{readDataset(id)?.info.title ?? id}</a>
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
