import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'

/** Says beside a statement that nothing but texts that repeat others carry it. */
export function RepeatedNote({ isShown }: { isShown: boolean }) {
  const words = useMessages('record').incident
  if (!isShown) return null
  return <span className={styles.repeated}> ({words.repeatedOnly})</span>
}
