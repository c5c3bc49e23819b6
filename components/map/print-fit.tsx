import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { adjustQuietly } from './quiet-moves'

/** Shows the same part of the world on paper as on the screen, although the map's box is another there. */
export function PrintFit() {
  const map = useMap()
  useEffect(
    function fitPaper() {
      let restore = () => {}
      const toPaper = () => {
        const [bounds, centre, zoom] = [map.getBounds(), map.getCenter(), map.getZoom()]
        adjustQuietly(map, () => {
          map.invalidateSize({ animate: false, pan: false })
          map.fitBounds(bounds, { animate: false })
        })
        restore = () =>
          adjustQuietly(map, () => {
            map.invalidateSize({ animate: false, pan: false })
            map.setView(centre, zoom, { animate: false })
          })
      }
      const toScreen = () => restore()
      window.addEventListener('beforeprint', toPaper)
      window.addEventListener('afterprint', toScreen)
      return () => {
        window.removeEventListener('beforeprint', toPaper)
        window.removeEventListener('afterprint', toScreen)
      }
    },
    [map],
  )
  return null
}
