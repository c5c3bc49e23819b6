import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import { useMessages } from '@/components/messages/use-messages'
import { formatView } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import styles from './embed.module.css'

/** Where an embed is from: the dataset, its version, and the whole map in the same state. */
export function EmbedFoot({ facts, view }: { facts: DatasetFacts; view: ViewState }) {
  const messages = useMessages('screen')
  const query = formatView({ ...view, v: facts.version })
  return (
    <footer className={styles.foot}>
      <a href={`/${facts.id}?${query}`} target="_blank" rel="noopener">
        {messages.embed.open}
      </a>
      <span>{facts.citation}</span>
    </footer>
  )
}
