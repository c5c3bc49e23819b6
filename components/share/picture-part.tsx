import { useState } from 'react'
import type { DatasetFacts } from '@/components/dataset-facts'
import { recordMessages } from '@/components/messages/record'
import { lazyPart } from '@/components/parts/lazy-part'
import type { ViewState } from '@/geo/view-state'
import styles from './share.module.css'

/** Loaded when it is first opened. */
const PictureSection = lazyPart(() => import('@/components/picture/picture-section'), {
  name: 'picture',
  pending: (
    <p aria-live="polite" className={styles.hint}>
      {recordMessages.share.picture.loading}
    </p>
  ),
})

interface PicturePartProps {
  readonly facts: DatasetFacts
  readonly view: ViewState
  readonly address: string
}

/** A picture of the state, made when a reader asks for one. */
export function PicturePart(props: PicturePartProps) {
  const [isOpen, setOpen] = useState(false)
  const words = recordMessages.share.picture
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
