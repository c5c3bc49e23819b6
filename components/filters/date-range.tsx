import type { ChangeView } from '@/components/explorer/use-view-state'
import { useMessages } from '@/components/messages/use-messages'
import { type Day, type DaySpan, formatDay, parseDay } from '@/geo/time/time'
import styles from './filters.module.css'

interface DateRangeProps {
  readonly from: Day | null
  readonly to: Day | null
  /** What the open ends stand for: the first and last day of the data. */
  readonly extent: DaySpan
  readonly change: ChangeView
}

/** The first and last local day, both included. */
export function DateRange({ from, to, extent, change }: DateRangeProps) {
  const { filters } = useMessages('screen')
  return (
    <fieldset className={styles.dates}>
      <legend className="visually-hidden">{filters.dates}</legend>
      <DayField
        label={filters.from}
        value={from}
        open={extent.start}
        onChange={(day) => change({ from: day })}
      />
      <DayField
        label={filters.to}
        value={to}
        open={extent.end}
        onChange={(day) => change({ to: day })}
      />
    </fieldset>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly value: Day | null
  /** The day that is shown where no bound is set. */
  readonly open: Day
  readonly onChange: (day: Day | null) => void
}

function DayField({ label, value, open, onChange }: DayFieldProps) {
  return (
    <label className={styles.date}>
      <span>{label}</span>
      <input
        type="date"
        value={formatDay(value ?? open)}
        data-open={value === null}
        onChange={({ target }) => {
          // A day that is typed half is not a day yet, and no reason to drop the filter.
          if (target.validity.badInput) return
          onChange(target.value === '' ? null : parseDay(target.value))
        }}
      />
    </label>
  )
}
