import { useEffect, useState } from 'react'
import { useMap } from 'react-leaflet'
import { TextRuler } from '@/components/text/text-ruler'
import type { Measure } from '@/geo/scene/map/name-type'

/** Measures texts in the map's type; another function once more of the type has arrived. */
export function useMeasure(): Measure {
  const map = useMap()
  const [ruler, setRuler] = useState(() => rulerOf(map.getContainer()))
  useEffect(
    function followFonts() {
      const remeasure = () => setRuler(rulerOf(map.getContainer()))
      document.fonts.addEventListener('loadingdone', remeasure)
      return () => document.fonts.removeEventListener('loadingdone', remeasure)
    },
    [map],
  )
  return ruler.measure
}

const rulerOf = (element: Element) => new TextRuler(getComputedStyle(element).fontFamily)
