import { useMessages } from '@/components/messages/use-messages'
import styles from './open-data.module.css'
import type { ReadingState } from './use-file-reading'

interface ReadingProgressProps {
  readonly state: Extract<ReadingState, { step: 'reading' }>
  readonly onCancel: () => void
}

/** How far a file is read, and the way out. */
export function ReadingProgress({ state, onCancel }: ReadingProgressProps) {
  const words = useMessages('openData')
  const { name, done, of } = state
  const isAllThere = of === 0 || done >= of
  return (
    <div className={styles.reading}>
      <p role="status">{words.reading(name, of === 0 ? null : done / of)}</p>
      <progress
        className={styles.progress}
        aria-label={words.reading(name, null)}
        {...(isAllThere ? {} : { value: done, max: of })}
      />
      <button type="button" className={styles.secondary} onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  )
}
