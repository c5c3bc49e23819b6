import { useMessages } from '@/components/messages/use-messages'
import { datasetAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { formatView } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import styles from './embed.module.css'

interface EmbedFootProps {
  readonly facts: DatasetFacts
  readonly view: ViewState
  /** Goes back to what was shared; null where that is what is shown. */
  readonly onReset: (() => void) | null
}

/** Where an embed is from: the dataset, its version, and the whole map in the same state; and the way back. */
export function EmbedFoot({ facts, view, onReset }: EmbedFootProps) {
  const messages = useMessages('screen')
  const query = formatView({ ...view, v: facts.version })
  return (
    <footer className={styles.foot}>
      <a href={`${datasetAddress(facts.id)}?${query}`} target="_blank" rel="noopener">
        {messages.embed.open}
      </a>
      {onReset && (
        <button type="button" className="text-button" onClick={onReset}>
          {messages.embed.reset}
        </button>
      )}
      <span>{facts.citation}</span>
    </footer>
  )
}
