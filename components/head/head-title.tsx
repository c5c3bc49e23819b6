import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import { useMessages } from '@/components/messages/use-messages'
import styles from './head.module.css'

/** The product's name, the dataset's, its version and how much it holds. */
export function HeadTitle({ facts }: { facts: DatasetFacts }) {
  const messages = useMessages('screen')
  return (
    <div className={styles.title}>
      <a href="/" className={styles.name}>
        {messages.app.name}
      </a>
      <h1 className={styles.dataset}>{facts.title}</h1>
      <span className={styles.facts}>
        {messages.head.facts(facts.version, facts.incidents, facts.sources)}
      </span>
    </div>
  )
}
