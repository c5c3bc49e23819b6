import { useEffect } from 'react'

/** Marks the page as being printed shortly before the browser lays it out for paper. */
export function usePrinting(): void {
  useEffect(() => {
    const mark = () => {
      document.documentElement.dataset.printing = ''
    }
    const unmark = () => {
      delete document.documentElement.dataset.printing
    }
    // Before those who measure for the paper, whichever of them came first.
    window.addEventListener('beforeprint', mark, { capture: true })
    window.addEventListener('afterprint', unmark)
    return () => {
      window.removeEventListener('beforeprint', mark, { capture: true })
      window.removeEventListener('afterprint', unmark)
    }
  }, [])
}
