import { useEffect } from 'react'

/** What is shown here closes on Escape, unless that is meant for a dialog, a field or what has popped up over the page. */
export function useCloseOnEscape(onClose: () => void): void {
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      const isElsewhere =
        (event.target instanceof Element && event.target.closest('dialog, input')) ||
        document.querySelector(':popover-open')
      if (event.key === 'Escape' && !isElsewhere && !event.defaultPrevented) onClose()
    }
    document.addEventListener('keydown', closeOnEscape)
    return () => document.removeEventListener('keydown', closeOnEscape)
  }, [onClose])
}
