import styles from './cluster-fields.module.css'

interface NumberFieldProps {
  readonly label: string
  /** What stands in it; what is no number is shown as nothing. */
  readonly text: string
  readonly min: number
  readonly step: number | 'any'
  /** The id of the text that says why what stands in it cannot be used; null where it can. */
  readonly faultId: string | null
  /** Not written is what is typed half, such as "-": the text is empty then, too. */
  readonly onType: (text: string, isWritten: boolean) => void
  readonly onLeave: () => void
}

/** What a number field can show; browsers complain of anything else. */
const NUMBER = /^-?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i

/** A number in a sentence. */
export function NumberField(props: NumberFieldProps) {
  return (
    <input
      className={styles.number}
      type="number"
      inputMode="decimal"
      aria-label={props.label}
      aria-invalid={props.faultId !== null}
      aria-describedby={props.faultId ?? undefined}
      placeholder="–"
      min={props.min}
      step={props.step}
      value={NUMBER.test(props.text) ? props.text : ''}
      onChange={({ target }) => props.onType(target.value, !target.validity.badInput)}
      onBlur={props.onLeave}
      onWheel={({ currentTarget }) => keepFromWheel(currentTarget)}
    />
  )
}

/** A wheel that turns over a focused number scrolls the page, as it does anywhere else: a field that is only to be read does not count up. */
function keepFromWheel(field: HTMLInputElement): void {
  if (field.readOnly) return
  field.readOnly = true
  setTimeout(() => {
    field.readOnly = false
  })
}
