import { useMessages } from '@/components/messages/use-messages'
import { ReadingPage } from '@/components/page/reading-page'
import { datasetAddress, fileAddress, filesBase, pageAddress } from '@/components/site/addresses'
import { siteOfFiles } from '@/components/site/site-of-files'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { ogcAddress } from '@/geo/ogc/link'
import { dayOf } from '@/geo/time/time'
import styles from './datasets.module.css'

/** Each dataset with what it covers, how much it holds, and under which terms. */
export function DatasetsPage({ datasets }: { datasets: readonly DatasetFacts[] }) {
  const { datasets: words } = useMessages('record')
  return (
    <ReadingPage back={pageAddress('/')}>
      <h1>{words.title}</h1>
      <ul className={styles.list}>
        {datasets.map((facts) => (
          <DatasetItem key={facts.id} facts={facts} />
        ))}
      </ul>
      {!siteOfFiles() && (
        <p className={styles.programs}>
          <a href={ogcAddress(filesBase())}>{words.forPrograms}</a>
        </p>
      )}
    </ReadingPage>
  )
}

function DatasetItem({ facts }: { facts: DatasetFacts }) {
  const messages = useMessages('screen')
  const { datasets: words, feed } = useMessages('record')
  const { id, title, description, period, incidents, sources, version, released, licence } = facts
  return (
    <li className={styles.dataset}>
      <h2>
        <a href={datasetAddress(id)}>{title}</a>
      </h2>
      <p>{description}</p>
      <p className={styles.facts}>{messages.days(dayOf(period.from), dayOf(period.to))}</p>
      <p className={styles.facts}>{words.holds(incidents, sources)}</p>
      <p className={styles.facts}>
        {words.version(version, messages.day(dayOf(released)))} ·{' '}
        <a href={licence.url}>{licence.name}</a> ·{' '}
        <a href={pageAddress(`/${id}/method`)}>{messages.app.method}</a>
        {!siteOfFiles() && (
          <>
            {' '}
            · <a href={fileAddress(`/${id}/changes.atom`)}>{feed.name}</a>
          </>
        )}
      </p>
    </li>
  )
}
