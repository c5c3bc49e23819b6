import { useCallback, useState } from 'react'
import type { Stretch } from '@/geo/scene/ledger/time-scale'
import { isZoomed, panned } from '@/geo/scene/ledger/visible-stretch'

/** What part of the whole is visible, and how to change it. */
export interface Visible {
  readonly stretch: Stretch
  readonly isZoomed: boolean
  readonly show: (next: Stretch | ((now: Stretch) => Stretch)) => void
}

export function useVisibleStretch(whole: Stretch, first: () => Stretch | null): Visible {
  const [shown, setShown] = useState(first)
  const show = useCallback<Visible['show']>(
    (next) => {
      setShown((now) => {
        const then = typeof next === 'function' ? next(now ?? whole) : next
        return isZoomed(then, whole) ? then : null
      })
    },
    [whole],
  )
  // Another dataset may have another period.
  const stretch = shown ? panned(shown, whole, 0) : whole
  return { stretch, isZoomed: isZoomed(stretch, whole), show }
}
