import { useCallback, useState } from 'react'
import { useViewHistory, writeEntry } from '@/components/state/use-view-history'
import { addressOf } from '@/components/state/use-view-state'
import type { Step } from '@/components/state/view-history'
import type { DateWindow } from '@/geo/scene/ledger/date-window'
import { parseDay } from '@/geo/time/time'
import type { ViewState } from '@/geo/view/view-state'

/** The dates of a view and how to change them; the address follows, a movement as one step of the history. */
export function useDates(view: ViewState): {
  readonly dates: DateWindow
  readonly change: (dates: DateWindow, step: Step) => void
} {
  const [dates, setDates] = useState<DateWindow>(() => ({ from: view.from, to: view.to }))
  const history = useViewHistory(writeEntry, function follow() {
    const asked = new URLSearchParams(window.location.search)
    setDates({ from: dayIn(asked, 'from'), to: dayIn(asked, 'to') })
  })
  const change = useCallback(
    (next: DateWindow, step: Step) => {
      setDates(next)
      history.record(addressOf({ ...view, ...next }), 'dates', step)
    },
    [history, view],
  )
  return { dates, change }
}

/** The day that this page wrote into its address. */
const dayIn = (asked: URLSearchParams, name: string) => parseDay(asked.get(name) ?? '')
