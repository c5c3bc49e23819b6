import { type ReactNode, useState } from 'react'

interface DialogButtonProps {
  readonly label: string
  readonly className?: string | undefined
  /** The dialog: a part that is loaded when it is first opened. */
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a dialog, which is loaded when it is first asked for. */
export function DialogButton({ label, className, children }: DialogButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" className={className} onClick={() => setIsOpen(true)}>
        {label}
      </button>
      {isOpen && children(() => setIsOpen(false))}
    </>
  )
}
