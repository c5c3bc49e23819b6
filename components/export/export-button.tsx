import { lazy, Suspense, useState } from 'react'
import type { DatasetFacts } from '@/components/dataset-facts'
import head from '@/components/head/head.module.css'
import { messages } from '@/components/messages/messages'
import type { ViewState } from '@/geo/view-state'

/** Loaded when it is first opened. */
const ExportDialog = lazy(() => import('./export-dialog'))

interface ExportButtonProps {
  readonly facts: DatasetFacts
  readonly view: ViewState
  readonly shown: number
  /** What the file will hold, in words. */
  readonly sentence: string
}

/** Opens the dialog that takes away what is on the screen. */
export function ExportButton({ shown, ...rest }: ExportButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={`${head.button} ${head.primary}`}
        onClick={() => setIsOpen(true)}
      >
        {messages.export.button(shown)}
      </button>
      {isOpen && (
        <Suspense fallback={<p className="visually-hidden">{messages.export.loading}</p>}>
          <ExportDialog {...rest} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
