import { useMessages } from '@/components/messages/use-messages'
import type { ChangeView } from '@/components/state/use-view-state'
import type { DaySpan } from '@/geo/time/time'
import type { ViewState } from '@/geo/view/view-state'
import styles from './date-range.module.css'
import { DayField } from './day-field'

interface DateRangeProps {
  readonly view: Pick<ViewState, 'from' | 'to' | 'unusable'>
  /** What the open ends stand for: the first and last day of the data. */
  readonly extent: DaySpan
  readonly change: ChangeView
}

/** The first and last local day, both included. A date that cannot be read shows nothing rather than all. */
export function DateRange({ view, extent, change }: DateRangeProps) {
  const { filters } = useMessages('screen')
  const field = (bound: 'from' | 'to') => ({
    label: filters[bound],
    value: view[bound],
    unusable: view.unusable[bound]?.join(' & '),
    onDay: (day: number | null) => change({ [bound]: day }, 'replace'),
    onUnusable: (text: string) =>
      change({ [bound]: null, unusable: { ...view.unusable, [bound]: [text] } }, 'replace'),
  })
  return (
    <fieldset className={styles.dates}>
      <legend className="visually-hidden">{filters.dates}</legend>
      <DayField {...field('from')} open={extent.start} />
      <DayField {...field('to')} open={extent.end} />
    </fieldset>
  )
}
