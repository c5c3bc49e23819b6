import type { ReactNode } from 'react'
import { Folded } from '@/components/parts/folded'
import styles from './share.module.css'

interface SharePartProps {
  readonly title: string
  readonly children: ReactNode
}

/** A part of the dialog that a reader opens. */
export function SharePart({ title, children }: SharePartProps) {
  return (
    <Folded summary={<summary>{title}</summary>} className={styles.part}>
      {children}
    </Folded>
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
