import { type ReactNode, useState } from 'react'
import styles from './share.module.css'

interface SharePartProps {
  readonly title: string
  readonly children: ReactNode
}

/** A part of the dialog that a reader opens; what is in it is drawn, and loaded, only then. */
export function SharePart({ title, children }: SharePartProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className={styles.part}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  )
}

/** What is said where the content of a part is on its way. */
export function PartPending({ children }: { readonly children: string }) {
  return (
    <p aria-live="polite" className={styles.hint}>
      {children}
    </p>
  )
}
