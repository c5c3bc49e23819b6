import { type ReactNode, useEffect, useRef } from 'react'
import { useCloseOnEscape } from '@/components/dialog/use-close-on-escape'
import { useFocusReturn } from '@/components/dialog/use-focus-return'
import { HeadButton } from '@/components/incident/head-button'
import incident from '@/components/incident/incident.module.css'
import { useMessages } from '@/components/messages/use-messages'
import styles from './side-panel.module.css'

interface SidePanelProps {
  /** Its title, by which it is found. */
  readonly name: string
  /** What it is one of, above the title. */
  readonly kind?: string
  readonly isBusy?: boolean
  /** For tables, which need more room. */
  readonly isWide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Beside the map, where an incident would stand: takes the focus, closes with its button or Escape, and gives the focus back. */
export function SidePanel(props: SidePanelProps) {
  const { name, kind, isBusy = false, isWide = false, onClose, children } = props
  const { dialog } = useMessages('screen')
  const panel = useRef<HTMLElement>(null)
  useFocusReturn(panel)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  useCloseOnEscape(onClose)
  return (
    <section
      ref={panel}
      className={`${incident.panel} ${isWide ? styles.wide : ''}`}
      aria-label={name}
      tabIndex={-1}
      data-print="none"
    >
      <div className={`${incident.article} ${styles.content}`} aria-busy={isBusy}>
        <div className={styles.head}>
          <div>
            {kind && <p className={incident.kind}>{kind}</p>}
            <h2 className={incident.title}>{name}</h2>
          </div>
          <HeadButton icon="close" label={dialog.close} onPress={onClose} />
        </div>
        {children}
      </div>
    </section>
  )
}
