import type { StandingLabel } from '@/geo/vocabulary'
import { messages } from '../messages/messages'
import styles from './standing-badge.module.css'

/** The standing of a report, in a word. */
export function StandingBadge({ standing }: { standing: StandingLabel }) {
  return (
    <span className={styles.badge} data-standing={standing}>
      {messages.standings[standing]}
    </span>
  )
}
