import { useMessages } from '@/components/messages/use-messages'
import type { IncidentRecord } from '@/geo/record/schema'
import styles from './incident.module.css'
import { PageFrame } from './page-frame'

interface HeldPageProps {
  readonly datasetId: string
  readonly title: string
  readonly record: IncidentRecord
}

/** What stands at the address of a record that is held back: what it says, and why it is not counted. */
export function HeldPage({ datasetId, title, record }: HeldPageProps) {
  const words = useMessages('record').incident
  return (
    <PageFrame datasetId={datasetId} title={title}>
      <div className={styles.article} data-level={1}>
        <p>{words.held}</p>
        <h1 className={styles.title}>{record.title}</h1>
        {record.summary && <p>{record.summary}</p>}
        <h2>{words.heldWhy}</h2>
        <p>{record.held}</p>
        <p>
          <a href={`/${datasetId}/method#held`}>{words.heldAll}</a>
        </p>
      </div>
    </PageFrame>
  )
}
