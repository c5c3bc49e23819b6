import { useMessages } from '@/components/messages/use-messages'
import { markWidth } from '@/geo/scene/ledger/mark-size'
import styles from './marks.module.css'

const STEPS = [0, 10, 50, 100]

/** What size, ring, bar and dotted line mean, as a list for the legend. */
export default function LedgerKey() {
  const { key } = useMessages('ledger')
  return (
    <ul>
      <li>
        <span className={styles.sizes}>
          {STEPS.map((losses) => {
            const size = markWidth(losses)
            return (
              <span key={losses}>
                <svg width={size} height={size} aria-hidden="true">
                  <circle className={styles.sizeDot} cx={size / 2} cy={size / 2} r={size / 2} />
                </svg>
                {key.losses(losses)}
              </span>
            )
          })}
        </span>
        {key.size}
      </li>
      <li>
        <svg width="20" height="16" aria-hidden="true">
          <circle className={styles.unknown} cx="10" cy="8" r="6.5" />
          <circle className={styles.sizeDot} cx="10" cy="8" r="3.5" />
        </svg>
        {key.unknown}
      </li>
      <li>
        <svg width="20" height="8" aria-hidden="true">
          <rect className={styles.lasting} x="0" y="1.5" width="20" height="5" rx="2.5" />
        </svg>
        {key.lasting}
      </li>
      <li>
        <svg width="20" height="8" aria-hidden="true">
          <path className={styles.line} d="M1 4H19" data-voice="curator" />
        </svg>
        {key.noted}
      </li>
    </ul>
  )
}
