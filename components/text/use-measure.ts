import { useEffect, useState } from 'react'
import type { Measure } from '@/geo/scene/map/name-type'
import { TextRuler } from './text-ruler'

/** Measures texts in the page's type, in which names on maps are written too; another function once more of the type has arrived. */
export function useMeasure(): Measure {
  const [ruler, setRuler] = useState(pageRuler)
  useEffect(function followFonts() {
    const remeasure = () => setRuler(pageRuler())
    document.fonts.addEventListener('loadingdone', remeasure)
    return () => document.fonts.removeEventListener('loadingdone', remeasure)
  }, [])
  return ruler.measure
}

const pageRuler = () => new TextRuler(getComputedStyle(document.body).fontFamily)
