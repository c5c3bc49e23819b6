import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import styles from './tabs.module.css'

export interface Tab {
  readonly id: string
  readonly title: string
  /** How much is behind it. */
  readonly count?: number
  readonly content: ReactNode
}

/** Tabs, of which one is open: arrow keys, Home and End go from one to another. What is behind the others is kept. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  const [open, setOpen] = useState(tabs[0]?.id)
  const list = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const move = (event: KeyboardEvent) => {
    const next = nextTab(
      event,
      tabs.findIndex(({ id }) => id === open),
      tabs.length,
    )
    if (next === null) return
    event.preventDefault()
    setOpen(tabs[next]?.id)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles.tabs}>
        {tabs.map(({ id, title, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${prefix}-${id}`}
            aria-controls={`${prefix}-${id}-panel`}
            aria-selected={id === open}
            tabIndex={id === open ? 0 : -1}
            onClick={() => setOpen(id)}
            onKeyDown={move}
          >
            {title} {count !== undefined && <span className={styles.count}>{count}</span>}
          </button>
        ))}
      </div>
      {tabs.map(({ id, title, content }) => (
        <div
          key={id}
          role="tabpanel"
          id={`${prefix}-${id}-panel`}
          aria-labelledby={`${prefix}-${id}`}
          hidden={id !== open}
        >
          <h3 data-print="only">{title}</h3>
          {content}
        </div>
      ))}
    </>
  )
}

/** The tab that a key leads to, wrapping round; null for any other key. Arrows follow the direction of the page. */
function nextTab(event: KeyboardEvent, at: number, count: number): number | null {
  const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight'
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft'
  switch (event.key) {
    case forward:
      return (at + 1) % count
    case back:
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
