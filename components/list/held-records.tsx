import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import { useMessages } from '@/components/messages/use-messages'
import styles from './list.module.css'

/** Records that are kept but not counted, drawn or exported, each with the reason. */
export function HeldRecords({ held }: Pick<DatasetFacts, 'held'>) {
  const messages = useMessages('screen')
  if (held.length === 0) return null
  return (
    <details className={styles.held}>
      <summary>{messages.list.held(held.length)}</summary>
      {held.map(({ id, title, why }) => (
        <p key={id}>
          <strong>{title}</strong> {why}
        </p>
      ))}
    </details>
  )
}
