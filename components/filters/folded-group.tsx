import type { ReactNode } from 'react'
import { Folded } from '@/components/parts/folded'
import styles from './facet-group.module.css'

interface FoldedGroupProps {
  readonly name: string
  /** Whether it is open at first. */
  readonly narrows: boolean
  readonly children: ReactNode
}

/** A filter that is one of many: its name, and its options only once it is opened. */
export function FoldedGroup({ name, narrows, children }: FoldedGroupProps) {
  const summary = (
    <summary>
      <bdi>{name}</bdi>
    </summary>
  )
  return (
    <Folded summary={summary} className={styles.folded} isOpenAtFirst={narrows}>
      {children}
    </Folded>
  )
}
