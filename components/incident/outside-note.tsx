import type { ChangeView } from '@/components/explorer/use-view-state'
import { withoutNarrowings } from '@/components/filters/narrowings'
import { useMessages } from '@/components/messages/use-messages'
import type { ViewState } from '@/geo/view/view-state'
import type { Widening } from '@/geo/view/widening'
import styles from './outside-note.module.css'

interface OutsideNoteProps {
  readonly view: ViewState
  readonly widening: Widening
  readonly change: ChangeView
}

/** Says that what is open is not among what is shown, and why; widens exactly what leaves it out, or clears all. */
export function OutsideNote({ view, widening, change }: OutsideNoteProps) {
  const words = useMessages('screen').outside
  return (
    <div role="status" className={styles.note}>
      <p>
        {words.lead} {widening.by.map(words.by).join('; ')}.
      </p>
      <button type="button" onClick={() => change(widening.patch)}>
        {words.include}
      </button>{' '}
      <button type="button" onClick={() => change({ ...withoutNarrowings(view), chain: null })}>
        {words.all}
      </button>
    </div>
  )
}
