import { useMessages } from '@/components/messages/use-messages'
import { inEm } from '@/components/text/text-size'
import { BAR_KINDS } from '@/geo/scene/ledger/casualty-strip'
import { markWidth } from '@/geo/scene/ledger/mark-size'
import styles from './ledger-key.module.css'
import marks from './marks.module.css'

const STEPS = [0, 25, 100]

/** What size, ring and bars mean on the ledger, as a list for the legend. */
export default function LedgerKey() {
  const messages = useMessages('ledger')
  const { key, barKinds } = messages
  return (
    <ul>
      {BAR_KINDS.map((kind) => (
        <li key={kind}>
          <span className={styles.bar} data-kind={kind} /> {barKinds[kind]}
        </li>
      ))}
      <li>
        {key.sizes}
        {STEPS.map((losses) => {
          const size = markWidth(losses)
          return (
            <span key={losses} className={styles.size}>
              <svg width={inEm(size)} height={inEm(size)} aria-hidden="true">
                <circle className={marks.sizeDot} cx="50%" cy="50%" r="50%" />
              </svg>
              {messages.number(losses)}
            </span>
          )
        })}
      </li>
      <li>
        <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
          <circle className={marks.unknown} cx="8" cy="8" r="6.5" />
          <circle className={marks.sizeDot} cx="8" cy="8" r="3.5" />
        </svg>
        {key.unknown}
      </li>
      <li>
        <svg viewBox="0 0 20 8" width="1.25em" height="0.5em" aria-hidden="true">
          <rect className={marks.lasting} x="0" y="1.5" width="20" height="5" rx="2.5" />
        </svg>
        {key.lasting}
      </li>
    </ul>
  )
}
