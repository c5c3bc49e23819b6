import { recordMessages } from '@/components/messages/record'
import styles from './incident.module.css'

/** Says beside a statement that nothing but texts that repeat others carry it. */
export function RepeatedNote({ isShown }: { isShown: boolean }) {
  if (!isShown) return null
  return <span className={styles.repeated}> ({recordMessages.incident.repeatedOnly})</span>
}
