import { useMessages } from '@/components/messages/use-messages'
import { incidentAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import styles from './list.module.css'

interface HeldRecordsProps {
  readonly datasetId: string
  readonly held: DatasetFacts['held']
}

/** Records without a day and a place: listed after the others with the reason, and not counted. */
export function HeldRecords({ datasetId, held }: HeldRecordsProps) {
  const messages = useMessages('screen')
  if (held.length === 0) return null
  return (
    <section className={styles.held} aria-labelledby="held-heading">
      <h3 id="held-heading">{messages.list.held(held.length)}</h3>
      {held.map(({ id, title, why }) => (
        <p key={id}>
          <a href={incidentAddress(datasetId, id)}>{title}</a>. {why}
        </p>
      ))}
    </section>
  )
}
