import { type RefObject, useEffect, useEffectEvent } from 'react'

/** The space bar starts and stops, in the ledger and where nothing has the focus. */
export function useSpaceKey(root: RefObject<HTMLElement | null>, toggle: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
    if (event.key !== ' ' || event.repeat || hasModifier || event.defaultPrevented) return
    const target = event.target as Element
    if (target !== document.body && !root.current?.contains(target)) return
    // These have a use of their own for it.
    if (target.closest('button, select, input, textarea')) return
    event.preventDefault()
    toggle()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
