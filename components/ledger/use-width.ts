import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import { followTextScale, textScale } from '@/components/text/text-size'

/** How one width follows from another: measured so often, all of them stand. */
const ROUNDS = 3

const measures = new Set<() => void>()

/** Measures all anew. In a layout effect: what became wider or narrower is drawn so before it is seen. */
export function measureWidths(): void {
  for (const measure of measures) measure()
}

/** Paper is laid out at once: what is drawn on it must have its width before. */
function measureForPaper(): void {
  for (let round = 0; round < ROUNDS; round++) {
    flushSync(measureWidths)
  }
}

/** The width of an element in pixels of scenes, which grow with the text, kept up to date, on paper too; 0 until it is there. */
export function useWidth(): [
  ref: (element: Element | null) => (() => void) | undefined,
  width: number,
] {
  const [width, setWidth] = useState(0)
  const ref = useCallback((element: Element | null) => {
    if (!element) return
    const measure = () => setWidth(element.clientWidth / textScale())
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const unfollow = followTextScale(measure)
    measures.add(measure)
    if (measures.size === 1) window.addEventListener('beforeprint', measureForPaper)
    return () => {
      observer.disconnect()
      unfollow()
      measures.delete(measure)
      if (measures.size === 0) window.removeEventListener('beforeprint', measureForPaper)
    }
  }, [])
  return [ref, width]
}
