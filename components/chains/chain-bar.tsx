import { useMessages } from '@/components/messages/use-messages'
import styles from './chains.module.css'

/** Says that nothing but one chain is shown, and offers the way back. */
export function ChainBar({ onShowAll }: { onShowAll: () => void }) {
  const messages = useMessages('screen')
  return (
    <p className={styles.bar}>
      {messages.chain.only}
      <button type="button" onClick={onShowAll}>
        {messages.chain.showAll}
      </button>
    </p>
  )
}
