import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { moveQuietly, wasQuiet } from './quiet-moves'

/** Tells Leaflet when the map's box has another size: a panel opened, a phone was turned. */
export function ContainerSize() {
  const map = useMap()
  useEffect(
    function watchSize() {
      const observer = new ResizeObserver(() => {
        const before = map.getSize()
        moveQuietly(map, () => map.invalidateSize({ animate: false }))
        if (map.getSize().equals(before)) wasQuiet(map)
      })
      observer.observe(map.getContainer())
      return () => observer.disconnect()
    },
    [map],
  )
  return null
}
