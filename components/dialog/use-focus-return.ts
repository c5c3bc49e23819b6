import { type RefObject, useEffect } from 'react'

/** When what is shown here closes with the focus in it, the focus goes back to where it was before. */
export function useFocusReturn(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const opener = document.activeElement
    const panel = root.current
    return () => {
      const focused = document.activeElement
      const isLost = focused === null || focused === document.body || panel?.contains(focused)
      if (isLost && opener?.isConnected && 'focus' in opener) (opener as HTMLElement).focus()
    }
  }, [root])
}
