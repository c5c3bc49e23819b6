import { useMessages } from '@/components/messages/use-messages'
import styles from './open-data.module.css'
import type { OpenedData } from './opened-data'
import { useReadingAgain } from './use-reading-again'

/** What is plainly wrong in some rows can be put right in all of them, and that taken back. */
export function Fixes({ data }: { readonly data: OpenedData }) {
  const words = useMessages('openData')
  const { isReading, readWith } = useReadingAgain(data)
  const { fixes, mends } = data.report
  if (fixes.length === 0 && mends.length === 0) return null
  return (
    <div className={styles.fixes}>
      {fixes.map(({ mends: each, rows }) => (
        <button
          key={each}
          type="button"
          className={styles.secondary}
          disabled={isReading}
          onClick={() => readWith({ mends: [...mends, each] })}
        >
          {words.report.fix(each, rows)}
        </button>
      ))}
      {mends.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.secondary}
          disabled={isReading}
          onClick={() => readWith({ mends: mends.filter((other) => other !== each) })}
        >
          {words.report.undo(each)}
        </button>
      ))}
    </div>
  )
}
