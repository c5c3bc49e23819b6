import { useMessages } from '@/components/messages/use-messages'
import styles from './result.module.css'

/** Says that the table could not be fetched, with the one button that helps. */
export function LoadFailed({ retry }: { retry: () => void }) {
  const messages = useMessages('screen')
  return (
    <div role="alert" className={styles.failed}>
      <p>{messages.result.failed}</p>
      <button type="button" onClick={retry}>
        {messages.result.retry}
      </button>
    </div>
  )
}
