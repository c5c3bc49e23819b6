import { lazy } from 'react'
import type { DatasetFacts } from '@/components/dataset-facts'
import { DialogButton } from '@/components/dialog/dialog-button'
import { messages } from '@/components/messages/messages'
import type { IncidentTable } from '@/geo/table'
import { ChainBar } from './chain-bar'
import styles from './chains.module.css'

const ChainsDialog = lazy(() => import('./chains-dialog'))

interface ChainToolsProps {
  readonly table: IncidentTable
  readonly rows: Int32Array
  readonly facts: DatasetFacts
  /** Whether only one chain is shown. */
  readonly isOne: boolean
  readonly hasLinks: boolean
  readonly onSelect: (id: string) => void
  /** Shows only the chain of an incident; null shows all again. */
  readonly onOnly: (id: string | null) => void
}

/** The way to the list of chains, and back from one of them. */
export function ChainTools({ isOne, hasLinks, ...props }: ChainToolsProps) {
  return (
    <div className={styles.tools}>
      {hasLinks && (
        <DialogButton label={messages.chain.list}>
          {(close) => <ChainsDialog {...props} onClose={close} />}
        </DialogButton>
      )}
      {isOne && <ChainBar onShowAll={() => props.onOnly(null)} />}
    </div>
  )
}
