import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { type Rest, restBeside } from './rest'
import styles from './sheet.module.css'
import { SheetHandle } from './sheet-handle'

interface SheetProps {
  /** The sheet lies over the map and comes to rest at three heights; otherwise it stands beside it. */
  readonly hasRests: boolean
  /** What is open in place of the rest: an incident, a cluster. */
  readonly panel: ReactNode
  readonly isPanelOpen: boolean
  readonly children: ReactNode
}

/** On a small screen, everything but the map. What is behind an open panel keeps its place. */
export function Sheet({ hasRests, panel, isPanelOpen, children }: SheetProps) {
  const { sheet: words } = useMessages('screen')
  const root = useRef<HTMLElement>(null)
  const [rest, setRest] = useState<Rest>('half')
  // What was opened is meant to be read.
  useEffect(() => {
    if (isPanelOpen) setRest((now) => (now === 'quarter' ? 'half' : now))
  }, [isPanelOpen])
  return (
    <section
      ref={root}
      className={styles.sheet}
      aria-label={words.name}
      data-rest={hasRests ? rest : undefined}
      data-print="side"
    >
      {hasRests && (
        <SheetHandle
          sheet={root}
          rest={rest}
          onRest={setRest}
          onStep={(steps) => setRest((now) => restBeside(now, steps))}
        />
      )}
      <div className={styles.content} data-behind={isPanelOpen} data-print="side">
        {children}
      </div>
      {panel}
    </section>
  )
}
