import { useMessages } from '@/components/messages/use-messages'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import styles from './print.module.css'

/** What stands on top of the paper: the dataset's title, and which version of how much it is. */
export function PaperHead({ facts }: { facts: DatasetFacts }) {
  const { app, head } = useMessages('screen')
  return (
    <header className={styles.head} data-print="only">
      <h1>{facts.title}</h1>
      <p>
        {app.name} · {head.facts(facts.version, facts.incidents, facts.sources)}
      </p>
    </header>
  )
}
