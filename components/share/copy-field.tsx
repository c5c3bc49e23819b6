import { useId } from 'react'
import dialog from '@/components/dialog/dialog.module.css'
import { useMessages } from '@/components/messages/use-messages'
import { useCopy } from '@/components/share/use-copy'
import styles from './share.module.css'

interface CopyFieldProps {
  readonly label: string
  readonly value: string
  readonly rows?: number
}

/** A text to take away, with a button that copies it. */
export function CopyField({ label, value, rows = 2 }: CopyFieldProps) {
  const recordMessages = useMessages('record')
  const { copy, copied } = useCopy()
  const id = useId()
  return (
    <div className={styles.copyField}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        readOnly
        rows={rows}
        value={value}
        onFocus={({ target }) => target.select()}
      />
      <button type="button" className={dialog.main} onClick={() => copy(value)}>
        {copied ? recordMessages.share.copied : recordMessages.share.copy}
        <span className="visually-hidden"> {label}</span>
      </button>
    </div>
  )
}
