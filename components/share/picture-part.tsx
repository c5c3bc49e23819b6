import { useState } from 'react'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Results } from '@/components/state/use-results'
import type { IncidentSource } from '@/geo/source'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import styles from './share.module.css'

/** Loaded when it is first opened. */
const PictureSection = lazyPart(
  () => withMessages(import('@/components/picture/picture-section'), 'record', 'ledger', 'query'),
  { name: 'picture', pending: <Pending /> },
)

interface PicturePartProps {
  readonly source: IncidentSource
  readonly facts: DatasetFacts
  readonly table: IncidentTable
  readonly results: Results
  readonly view: ViewState
  readonly address: string
}

/** A picture of the state, made when a reader asks for one. */
export function PicturePart(props: PicturePartProps) {
  const [isOpen, setOpen] = useState(false)
  const words = useMessages('record').share.picture
  return (
    <details
      className={styles.picture}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{words.title}</summary>
      {isOpen && <PictureSection {...props} />}
    </details>
  )
}

function Pending() {
  return (
    <p aria-live="polite" className={styles.hint}>
      {useMessages('record').share.picture.loading}
    </p>
  )
}
