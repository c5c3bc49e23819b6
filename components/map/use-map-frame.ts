import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useState } from 'react'
import { useMap } from 'react-leaflet'
import { frameRound, type MapFrame } from '@/geo/scene/map/map-frame'

const TILE = 256

/** What the map shows whenever it has come to rest. */
export function useMapFrame(): MapFrame {
  const map = useMap()
  const [frame, setFrame] = useState(() => frameOf(map))
  useEffect(
    function followMoves() {
      const update = () => setFrame(frameOf(map))
      update()
      map.on('moveend', update)
      return () => void map.off('moveend', update)
    },
    [map],
  )
  return frame
}

function frameOf(map: LeafletMap): MapFrame {
  const { min = { x: 0, y: 0 } } = map.getPixelBounds()
  const { x: width, y: height } = map.getSize()
  const scale = TILE * 2 ** map.getZoom()
  const middle = { x: (min.x + width / 2) / scale, y: (min.y + height / 2) / scale }
  return frameRound(middle, scale, { width, height })
}
