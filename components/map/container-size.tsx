import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { adjustQuietly } from './quiet-moves'

/** Tells Leaflet when the map's box has another size: a panel opened, a phone was turned. */
export function ContainerSize() {
  const map = useMap()
  useEffect(
    function watchSize() {
      const observer = new ResizeObserver(() => {
        adjustQuietly(map, () => map.invalidateSize({ animate: false }))
      })
      observer.observe(map.getContainer())
      return () => observer.disconnect()
    },
    [map],
  )
  return null
}
