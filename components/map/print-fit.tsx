import { useEffect, useEffectEvent } from 'react'
import { useMap } from 'react-leaflet'
import type { Bounds } from '@/geo/space/position'
import { homeFit, leafletBounds } from './home-view'
import { adjustQuietly } from './quiet-moves'

/**
 * Shows the same part of the world on paper as on the screen, although the map's box is another
 * there. A map that nobody moved shows `home`.
 */
export function PrintFit({ home }: { home: Bounds | null }) {
  const map = useMap()
  const fitPaper = useEffectEvent(() => {
    const [bounds, centre, zoom] = [map.getBounds(), map.getCenter(), map.getZoom()]
    adjustQuietly(map, () => {
      map.invalidateSize({ animate: false, pan: false })
      if (home) map.fitBounds(leafletBounds(home), { ...homeFit(), animate: false })
      else map.fitBounds(bounds, { animate: false })
    })
    return () =>
      adjustQuietly(map, () => {
        map.invalidateSize({ animate: false, pan: false })
        map.setView(centre, zoom, { animate: false })
      })
  })
  useEffect(() => {
    let restore = () => {}
    const toPaper = () => {
      restore = fitPaper()
    }
    const toScreen = () => restore()
    window.addEventListener('beforeprint', toPaper)
    window.addEventListener('afterprint', toScreen)
    return () => {
      window.removeEventListener('beforeprint', toPaper)
      window.removeEventListener('afterprint', toScreen)
    }
  }, [])
  return null
}
