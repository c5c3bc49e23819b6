import { useMessages } from '@/components/messages/use-messages'
import type { ChangeView } from '@/components/state/use-view-state'
import type { ViewState } from '@/geo/view/view-state'
import type { FacetGroups } from './facet-group'
import styles from './filter-chips.module.css'
import { narrowingsOf, withoutNarrowings } from './narrowings'

interface FilterChipsProps {
  readonly view: ViewState
  readonly groups: FacetGroups
  readonly change: ChangeView
}

/** What is narrowed, each a button that takes it away. */
export function FilterChips({ view, groups, change }: FilterChipsProps) {
  const messages = useMessages('screen')
  const narrowings = narrowingsOf(view, groups, messages)
  if (narrowings.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={messages.chips.title}>
      {narrowings.map(({ key, text, without }) => (
        <li key={key}>
          <button
            type="button"
            className={styles.chip}
            onClick={({ currentTarget }) => {
              keepFocusNear(currentTarget)
              change(without)
            }}
          >
            <span className="visually-hidden">{messages.chips.remove}</span>{' '}
            <span dir="auto" className={styles.text}>
              {text}
            </span>
          </button>
        </li>
      ))}
      {narrowings.length > 1 && (
        <li>
          <button
            type="button"
            className={styles.clear}
            onClick={({ currentTarget }) => {
              keepFocusNear(currentTarget, null)
              change(withoutNarrowings(view))
            }}
          >
            {messages.chips.clearAll}
          </button>
        </li>
      )}
    </ul>
  )
}

/** A button that goes hands the focus to the chip beside it, or else to the bar. */
function keepFocusNear(
  button: HTMLElement,
  beside = button.parentElement?.nextElementSibling ?? button.parentElement?.previousElementSibling,
): void {
  const near = beside ?? button.closest('section')
  near?.querySelector('button')?.focus()
}
