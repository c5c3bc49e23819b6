import { type ReactNode, useEffect, useRef } from 'react'
import { useCloseOnEscape } from '@/components/dialog/use-close-on-escape'
import { useFocusReturn } from '@/components/dialog/use-focus-return'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import { RetryButton } from '@/components/parts/retry-button'
import type { ChangeView } from '@/components/state/use-view-state'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import { HeadButton } from './head-button'
import { OutsideNotice } from './outside-notice'

interface IncidentFrameProps {
  readonly table: IncidentTable
  readonly row: number
  readonly view: ViewState
  readonly change: ChangeView
  readonly onClose: () => void
  /** What it is called once it is here. */
  readonly title: string | null
  /** Fetches it again; null where that did not fail. */
  readonly retry: (() => void) | null
  /** The incident, given the button that closes it; null while it is on its way. */
  readonly children: ((close: ReactNode) => ReactNode) | null
}

/** An incident beside the map: takes the focus once it is here, unless it is kept elsewhere, says where the filter leaves it out, closes on Escape. */
export function IncidentFrame(props: IncidentFrameProps) {
  const { title, retry, onClose, children, ...outside } = props
  const words = useMessages('record').incident
  const panel = useRef<HTMLElement>(null)
  useFocusReturn(panel)
  useEffect(() => {
    // Who follows a chain goes on by the keys of its bar.
    const isKept = document.activeElement?.closest('[data-keeps-focus]')
    if (title && !isKept) panel.current?.focus({ preventScroll: true })
  }, [title])
  useCloseOnEscape(onClose)
  const close = <HeadButton icon="close" label={words.close} onPress={onClose} />
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={title ?? words.loading}
      tabIndex={-1}
      data-print="panel"
    >
      <OutsideNotice {...outside} />
      {children ? (
        children(close)
      ) : (
        <div className={styles.waiting}>
          {retry ? words.failed : words.loading} {retry && <RetryButton onClick={retry} />}
          <span className={styles.actions}>{close}</span>
        </div>
      )}
    </section>
  )
}
