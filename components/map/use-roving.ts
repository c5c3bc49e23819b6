import { type RefObject, useLayoutEffect, useRef } from 'react'
import { RovingFocus } from './roving-focus'

/** Makes the children of an element one stop of the Tab key; `refresh` after they changed. */
export function useRoving(): [RefObject<HTMLDivElement | null>, RefObject<RovingFocus | null>] {
  const host = useRef<HTMLDivElement>(null)
  const roving = useRef<RovingFocus>(null)
  useLayoutEffect(function rove() {
    if (!host.current) return
    const made = new RovingFocus(host.current)
    roving.current = made
    made.refresh()
    return () => made.remove()
  }, [])
  return [host, roving]
}
