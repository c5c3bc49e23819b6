import { useMessages } from '@/components/messages/use-messages'
import type { StandingLabel } from '@/geo/vocabulary'
import styles from './standing-badge.module.css'

/** The standing of a report, in a word; nothing where nobody judges it. */
export function StandingBadge({ standing }: { standing: StandingLabel | '' }) {
  const messages = useMessages('screen')
  if (standing === '') return null
  return (
    <span className={styles.badge} data-standing={standing}>
      {messages.standings[standing]}
    </span>
  )
}
