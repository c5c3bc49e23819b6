import { useEffect, useEffectEvent } from 'react'
import { useMap } from 'react-leaflet'
import type { Bounds } from '@/geo/space/position'
import { homeFit, leafletBounds } from './home-view'
import { adjustQuietly } from './quiet-moves'

/** Tells Leaflet when the map's box has another size: a panel opened, a phone was turned. A map that nobody moved shows `home` again. */
export function ContainerSize({ home }: { home: Bounds | null }) {
  const map = useMap()
  const adjust = useEffectEvent(() => {
    const { clientWidth, clientHeight } = map.getContainer()
    if (map.getSize().equals([clientWidth, clientHeight])) return
    map.invalidateSize({ animate: false })
    if (home) map.fitBounds(leafletBounds(home), { ...homeFit(), animate: false })
  })
  useEffect(
    function watchSize() {
      const observer = new ResizeObserver(() => {
        adjustQuietly(map, () => adjust())
      })
      observer.observe(map.getContainer())
      return () => observer.disconnect()
    },
    [map],
  )
  return null
}
