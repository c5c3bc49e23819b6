import { useId } from 'react'
import styles from './analysis.module.css'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What the value comes to. */
  readonly hint?: string
  /** What is wrong with the value; null where nothing is. */
  readonly fault: string | null
  readonly isDisabled: boolean
  readonly isWhole?: boolean
}

/** A field with its label above it and, below it, what its value comes to or what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, fault, isDisabled, isWhole } = props
  const id = useId()
  const note = fault ?? hint
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode={isWhole ? 'numeric' : 'text'}
        autoComplete="off"
        value={value}
        disabled={isDisabled}
        aria-invalid={fault !== null}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {note && (
        <p id={`${id}-note`} className={fault ? styles.fault : styles.hint}>
          {note}
        </p>
      )}
    </div>
  )
}
