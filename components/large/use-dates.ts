import { useCallback, useEffect, useState } from 'react'
import { onAddressChange } from '@/components/site/address-changes'
import { addressOf, shownAddress, writeEntry } from '@/components/state/use-view-state'
import { type Step, ViewHistory } from '@/components/state/view-history'
import type { DateWindow } from '@/geo/scene/ledger/date-window'
import { parseDay } from '@/geo/time/time'
import type { ViewState } from '@/geo/view/view-state'

/** The dates of a view and how to change them; the address follows, a movement as one step of the history. */
export function useDates(view: ViewState): {
  readonly dates: DateWindow
  readonly change: (dates: DateWindow, step: Step) => void
} {
  const [dates, setDates] = useState<DateWindow>(() => ({ from: view.from, to: view.to }))
  const [history] = useState(() => new ViewHistory(writeEntry, shownAddress()))
  const change = useCallback(
    (next: DateWindow, step: Step) => {
      setDates(next)
      history.record(addressOf({ ...view, ...next }), 'dates', step)
    },
    [history, view],
  )
  useEffect(
    function followHistory() {
      const follow = () => {
        history.leave(shownAddress())
        const asked = new URLSearchParams(window.location.search)
        setDates({ from: dayIn(asked, 'from'), to: dayIn(asked, 'to') })
      }
      return onAddressChange(follow)
    },
    [history],
  )
  return { dates, change }
}

/** The day that this page wrote into its address. */
const dayIn = (asked: URLSearchParams, name: string) => parseDay(asked.get(name) ?? '')
