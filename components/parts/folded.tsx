import { type ReactNode, useState } from 'react'

interface FoldedProps {
  /** A `summary`, which opens and closes it. */
  readonly summary: ReactNode
  readonly className?: string | undefined
  readonly isOpenAtFirst?: boolean
  readonly children: ReactNode
}

/** What a reader opens; its content is drawn, and loaded, only while it is open. */
export function Folded({ summary, className, isOpenAtFirst = false, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  return (
    <details
      className={className}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      {summary}
      {isOpen && children}
    </details>
  )
}
