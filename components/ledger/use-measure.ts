import { useEffect, useState } from 'react'
import { TextRuler } from '@/components/text/text-ruler'
import type { Measure } from '@/geo/scene/map/name-type'

/** Measures texts in the page's type; another function once more of the type has arrived. */
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
