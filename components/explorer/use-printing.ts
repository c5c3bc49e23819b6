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
    window.addEventListener('beforeprint', mark)
    window.addEventListener('afterprint', unmark)
    return () => {
      window.removeEventListener('beforeprint', mark)
      window.removeEventListener('afterprint', unmark)
    }
  }, [])
}
