import { BAR_KINDS } from '@/geo/scene/ledger/casualty-strip'
import { markWidth } from '@/geo/scene/ledger/mark-size'
import styles from './controls.module.css'
import type { LedgerMessages } from './ledger-messages'

const STEPS = [0, 25, 100]

/** What the sizes of marks and the parts of a bar mean, in one line. */
export function StripKey({ messages }: { readonly messages: LedgerMessages }) {
  return (
    <ul className={styles.key}>
      <li>
        {messages.key.sizes}
        {STEPS.map((losses) => {
          const size = markWidth(losses)
          return (
            <span key={losses}>
              <svg width={size} height={size} aria-hidden="true">
                <circle cx={size / 2} cy={size / 2} r={size / 2} />
              </svg>{' '}
              {messages.number(losses)}
            </span>
          )
        })}
      </li>
      {BAR_KINDS.map((kind) => (
        <li key={kind}>
          <span className={styles.keyBar} data-kind={kind} />
          {messages.barKinds[kind]}
        </li>
      ))}
    </ul>
  )
}
