import { type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'

interface DialogButtonProps {
  readonly label: string
  readonly id?: string | undefined
  readonly className?: string | undefined
  /** The menu that the button stands in, which is closed when the dialog comes. */
  readonly menu?: string | undefined
  /** The dialog: a part that is loaded when it is first opened. */
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a dialog, which is loaded when it is first asked for. */
export function DialogButton({ label, id, className, menu, children }: DialogButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        id={id}
        className={className}
        popoverTarget={menu}
        popoverTargetAction={menu ? 'hide' : undefined}
        onClick={() => setIsOpen(true)}
      >
        {label}
      </button>
      {/* In a menu that is closed a dialog would not be seen. */}
      {isOpen &&
        createPortal(
          children(() => setIsOpen(false)),
          document.body,
        )}
    </>
  )
}
