import { useMessages } from '@/components/messages/use-messages'
import { type FileReport, faultCounts } from './file-report'
import styles from './open-data.module.css'

interface NothingReadProps {
  readonly report: FileReport
  readonly onAgain: () => void
}

/** A file of which no row could be read, and what kept each of them away. */
export function NothingRead({ report, onAgain }: NothingReadProps) {
  const words = useMessages('openData')
  return (
    <div>
      <p role="alert">{words.nothing(report.name, report.rows)}</p>
      <ul className={styles.notes}>
        {faultCounts(report.faults).map(([kind, count]) => (
          <li key={kind}>{words.report.kind(words.report.faults[kind], count)}</li>
        ))}
      </ul>
      <button type="button" className={styles.secondary} onClick={onAgain}>
        {words.again}
      </button>
    </div>
  )
}
