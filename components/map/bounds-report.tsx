import { useEffect, useEffectEvent } from 'react'
import { useMap } from 'react-leaflet'
import type { Bounds } from '@/geo/space/position'
import { shownBounds } from './map-view'

/** Tells of what the map shows, at first and whenever it has come to rest. */
export function BoundsReport({ onBounds }: { readonly onBounds: (bounds: Bounds) => void }) {
  const map = useMap()
  const tell = useEffectEvent(onBounds)
  useEffect(
    function tellBounds() {
      function report() {
        const box = map.getBounds()
        tell(shownBounds(box.getWest(), box.getSouth(), box.getEast(), box.getNorth()))
      }
      report()
      map.on('moveend resize', report)
      return () => void map.off('moveend resize', report)
    },
    [map],
  )
  return null
}
