import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal dialog: the browser keeps the focus in it, closes it on Escape, and gives the focus back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const messages = useMessages('screen')
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element?.open) element?.showModal()
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby={heading} className={styles.dialog} onClose={onClose}>
      <div className={styles.header}>
        <h2 id={heading}>{title}</h2>
        <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
          <span aria-hidden="true">×</span>
          <span className="visually-hidden">{messages.dialog.close}</span>
        </button>
      </div>
      {children}
    </dialog>
  )
}
