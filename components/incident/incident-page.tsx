import type { DatasetFacts } from '@/components/dataset-facts'
import head from '@/components/head/head.module.css'
import { messages } from '@/components/messages/messages'
import type { IncidentDetail } from '@/geo/detail'
import styles from './incident.module.css'
import { IncidentArticle } from './incident-article'

/** An incident on a page of its own. */
export function IncidentPage({ detail, facts }: { detail: IncidentDetail; facts: DatasetFacts }) {
  const { record } = detail
  return (
    <>
      <header className={head.head}>
        <div className={head.title}>
          <a href={`/${facts.id}`} className={head.name}>
            {messages.app.name}
          </a>
          <span className={head.dataset}>{facts.title}</span>
        </div>
      </header>
      <main className={styles.page}>
        <IncidentArticle detail={detail} targets={facts.targets} level={1} />
        <p className={styles.actions}>
          <a href={`/${facts.id}?incident=${record.id}`}>{messages.incident.back}</a>
          <a href={`/${facts.id}/incidents/${record.id}/incident.geojson`} download>
            {messages.incident.geojson}
          </a>
        </p>
      </main>
    </>
  )
}
