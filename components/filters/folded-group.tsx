import { type ReactNode, useState } from 'react'
import styles from './facet-group.module.css'

interface FoldedGroupProps {
  readonly name: string
  /** Whether it is open at first. */
  readonly narrows: boolean
  readonly children: ReactNode
}

/** A filter that is one of many: its name, and its options only once it is opened. */
export function FoldedGroup({ name, narrows, children }: FoldedGroupProps) {
  const [isOpen, setIsOpen] = useState(narrows)
  return (
    <details
      className={styles.folded}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <bdi>{name}</bdi>
      </summary>
      {isOpen && children}
    </details>
  )
}
