import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'

/** Map tiles from another host: on the page only where the reader chose them. */
export default function TileBase({ url }: { readonly url: string }) {
  const map = useMap()
  useEffect(
    function addTiles() {
      // OpenStreetMap asks to be told which site its tiles are shown on.
      const tiles = new TileLayer(url, {
        maxZoom: 19,
        referrerPolicy: 'strict-origin-when-cross-origin',
      }).addTo(map)
      return () => {
        tiles.remove()
      }
    },
    [map, url],
  )
  return null
}
