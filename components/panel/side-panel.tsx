import { type ReactNode, useEffect, useRef } from 'react'
import { useCloseOnEscape } from '@/components/dialog/use-close-on-escape'
import { useFocusReturn } from '@/components/dialog/use-focus-return'
import { useMessages } from '@/components/messages/use-messages'
import styles from './panel.module.css'

interface SidePanelProps {
  /** What it is called, and its heading. */
  readonly title: string
  /** A word or two above the heading. */
  readonly kind?: string
  readonly className?: string | undefined
  readonly isBusy?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something beside the map in the place of an incident: takes the focus, closes on Escape, and gives the focus back. */
export function SidePanel(props: SidePanelProps) {
  const { title, kind, className = '', isBusy = false, onClose, children } = props
  const { dialog } = useMessages('screen')
  const panel = useRef<HTMLElement>(null)
  useFocusReturn(panel)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  useCloseOnEscape(onClose)
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={title}
      tabIndex={-1}
      data-print="panel"
    >
      <button type="button" className={`${styles.headButton} ${styles.corner}`} onClick={onClose}>
        <span aria-hidden="true">×</span>
        <span className="visually-hidden">{dialog.close}</span>
      </button>
      <div className={`${styles.article} ${className}`} aria-busy={isBusy}>
        {kind && <p className={styles.kind}>{kind}</p>}
        <h2 className={styles.title}>{title}</h2>
        {children}
      </div>
    </section>
  )
}
