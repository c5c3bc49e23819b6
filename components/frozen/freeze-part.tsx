import { useState } from 'react'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import styles from './frozen.module.css'
import type { ViewToFreeze } from './frozen-files'

/** Loaded when it is first opened: it brings every writer along. */
const FreezeSection = lazyPart(() => withMessages(import('./freeze-section'), 'record', 'query'), {
  name: 'frozen',
  pending: <Pending />,
})

/** The state as a page of files, made when a reader asks for it. */
export function FreezePart(props: ViewToFreeze) {
  const [isOpen, setOpen] = useState(false)
  const words = useMessages('record').frozen
  return (
    <details
      className={styles.part}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{words.section}</summary>
      {isOpen && <FreezeSection {...props} />}
    </details>
  )
}

function Pending() {
  return (
    <p aria-live="polite" className={styles.hint}>
      {useMessages('record').frozen.loading}
    </p>
  )
}
