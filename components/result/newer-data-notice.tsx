import { useMessages } from '@/components/messages/use-messages'
import styles from './result.module.css'

interface NewerDataNoticeProps {
  /** The version the server has, and the one that is shown. */
  readonly now: string
  readonly shown: string
  /** Whether it is said of a file that is about to be taken away. */
  readonly ofFile?: boolean
}

/** Says that the data have a newer version than the page, and offers to load it; the address keeps what is chosen. */
export default function NewerDataNotice({ now, shown, ofFile = false }: NewerDataNoticeProps) {
  const words = useMessages('query').version
  return (
    <p className={styles.note} role="status">
      {ofFile ? words.newerFile(now, shown) : words.newer(now, shown)}{' '}
      <button type="button" className="text-button" onClick={() => window.location.reload()}>
        {words.reload}
      </button>
    </p>
  )
}
