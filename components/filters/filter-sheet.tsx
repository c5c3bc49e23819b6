import { type ReactNode, useEffect, useRef } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import styles from './filter-sheet.module.css'

interface FilterSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The filters: beside the map where there is room, a panel of full height on a phone. */
export function FilterSheet({ isOpen, onClose, children }: FilterSheetProps) {
  const messages = useMessages('screen')
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    sheet.current?.focus()
    const closeOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    document.addEventListener('keydown', closeOnEscape)
    return () => document.removeEventListener('keydown', closeOnEscape)
  }, [isOpen, onClose])
  return (
    <section
      ref={sheet}
      className={styles.sheet}
      data-open={isOpen}
      data-print="none"
      tabIndex={-1}
      aria-label={messages.filters.title}
    >
      <header className={styles.header}>
        <h2>{messages.filters.title}</h2>
        <button type="button" onClick={onClose}>
          {messages.head.closeFilters}
        </button>
      </header>
      {children}
    </section>
  )
}
