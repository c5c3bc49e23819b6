import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'
import { onAddressChange } from '@/components/site/address-changes'
import { ViewHistory, type WriteEntry } from './view-history'

/**
 * What a screen writes into the browser's history, until it is taken away; `follow` is called whenever
 * the reader went to another entry.
 */
export function useViewHistory(write: WriteEntry, follow: () => void): ViewHistory {
  const [history] = useState(() => new ViewHistory(write, shownAddress()))
  useLayoutEffect(
    function endWithScreen() {
      history.begin()
      // Before the parts of the screen are: a map that stops moving would still tell where it is.
      return () => history.end()
    },
    [history],
  )
  const followEntry = useEffectEvent(follow)
  useEffect(
    () =>
      onAddressChange(() => {
        history.leave(shownAddress())
        followEntry()
      }),
    [history],
  )
  return history
}

/** The address that the browser shows, from the top of its site. */
export const shownAddress = () => window.location.pathname + window.location.search

/** With the state of the present entry, by which the framework knows that the page stays and need not write it once more. */
export const writeEntry: WriteEntry = (address, isNew) => {
  const { state } = window.history
  if (isNew) window.history.pushState(state, '', address)
  else window.history.replaceState(state, '', address)
}
