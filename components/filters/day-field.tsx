import { useState } from 'react'
import { type Day, formatDay, parseDay } from '@/geo/time/time'
import styles from './date-range.module.css'

interface DayFieldProps {
  readonly label: string
  readonly value: Day | null
  /** The day that is shown where no bound is set. */
  readonly open: Day
  /** What the address has in its place that is no day. */
  readonly unusable: string | undefined
  readonly onDay: (day: Day | null) => void
  /** Told of what was typed where that is no day. */
  readonly onUnusable: (text: string) => void
}

/** On the way to 2020 a field holds the years 2, 20 and 202. */
const LEAST_TYPED_YEAR = 1000

/** What a date field can show; browsers complain of anything else. */
const DATE = /^\d{4,6}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** One bound of the dates. What is typed holds as soon as it is a day; half a day changes nothing. */
export function DayField(props: DayFieldProps) {
  const { label, value, open, unusable, onDay, onUnusable } = props
  /** What stands in the field while it is not yet a day; empty for what the browser cannot read. */
  const [draft, setDraft] = useState<string | null>(null)
  function apply(text: string) {
    setDraft(null)
    const day = parseDay(text)
    if (text === '' || day !== null) onDay(day)
    else onUnusable(text)
  }
  function type({ value: text, validity }: HTMLInputElement) {
    const isHalf =
      validity.badInput || (text !== '' && Number.parseInt(text, 10) < LEAST_TYPED_YEAR)
    if (isHalf) setDraft(text)
    else apply(text)
  }
  function leave() {
    if (draft) apply(draft)
    else setDraft(null)
  }
  const shown = unusable ?? formatDay(value ?? open)
  return (
    <label className={styles.date}>
      <span>{label}</span>
      <input
        type="date"
        max="9999-12-31"
        value={draft ?? (DATE.test(shown) ? shown : '')}
        aria-invalid={unusable !== undefined}
        data-open={value === null && unusable === undefined}
        onChange={({ target }) => type(target)}
        onBlur={leave}
      />
    </label>
  )
}
