import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'

/** The width of an element in CSS pixels, kept up to date; 0 until it is there. */
export function useWidth(): [
  ref: (element: Element | null) => (() => void) | undefined,
  width: number,
] {
  const [width, setWidth] = useState(0)
  const ref = useCallback((element: Element | null) => {
    if (!element) return
    setWidth(element.clientWidth)
    const measure = () => setWidth(element.clientWidth)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // Paper is laid out at once: what is drawn on it must have its width before.
    const measureNow = () => flushSync(measure)
    window.addEventListener('beforeprint', measureNow)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', measureNow)
    }
  }, [])
  return [ref, width]
}
