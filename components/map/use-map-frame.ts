import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useState } from 'react'
import { useMap } from 'react-leaflet'
import { followTextScale, textScale } from '@/components/text/text-size'
import { frameRound, isSameFrame, type MapFrame } from '@/geo/scene/map/map-frame'
import { containerView } from './container-view'

/** What the map shows whenever it has come to rest, in pixels of scenes, which grow with the text. */
export function useMapFrame(): MapFrame {
  const map = useMap()
  const [frame, setFrame] = useState(() => frameOf(map))
  useEffect(
    function followMoves() {
      const update = () => setFrame(frameOf(map))
      setFrame((first) => (isSameFrame(first, frameOf(map)) ? first : frameOf(map)))
      map.on('moveend', update)
      const unfollow = followTextScale(update)
      return () => {
        map.off('moveend', update)
        unfollow()
      }
    },
    [map],
  )
  return frame
}

function frameOf(map: LeafletMap): MapFrame {
  const { worldPx, originX, originY, width, height } = containerView(map)
  const middle = { x: (originX + width / 2) / worldPx, y: (originY + height / 2) / worldPx }
  const scale = textScale()
  return frameRound(middle, worldPx / scale, { width: width / scale, height: height / scale })
}
