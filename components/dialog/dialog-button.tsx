import { type ReactNode, Suspense, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'

interface DialogButtonProps {
  readonly label: string
  readonly className?: string | undefined
  /** The dialog, loaded when it is first opened. */
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a dialog, which is loaded when it is first asked for. */
export function DialogButton({ label, className, children }: DialogButtonProps) {
  const messages = useMessages('screen')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" className={className} onClick={() => setIsOpen(true)}>
        {label}
      </button>
      {isOpen && (
        <Suspense
          fallback={
            <span aria-live="polite" className="visually-hidden">
              {messages.dialog.opening}
            </span>
          }
        >
          {children(() => setIsOpen(false))}
        </Suspense>
      )}
    </>
  )
}
