import { useEffect, useEffectEvent, useRef } from 'react'
import { useMap } from 'react-leaflet'
import type { Bounds } from '@/geo/space/position'
import type { MapView } from '@/geo/view/view-state'
import { goHome } from './home-view'
import { roundView, sameView } from './map-view'
import { moveQuietly, wasQuiet } from './quiet-moves'

interface ViewSyncProps {
  readonly view: MapView | null
  readonly bounds: Bounds
  readonly onView: (view: MapView) => void
}

/** Tells of the reader's moves, and follows a view that comes from elsewhere, such as the back button. */
export function ViewSync({ view, bounds, onView }: ViewSyncProps) {
  const map = useMap()
  /** Views told of and not yet come back: an echo must not pull the map back to where it was. */
  const told = useRef<MapView[]>([])
  const known = useRef(view)
  const tell = useEffectEvent(onView)
  const home = useEffectEvent(() => moveQuietly(map, () => goHome(map, bounds)))
  const box = bounds.join()
  const knownBox = useRef(box)

  useEffect(
    function tellMoves() {
      function onMoveEnd() {
        if (wasQuiet(map)) return
        const { lat, lng } = map.getCenter()
        const now = roundView(map.getZoom(), lat, lng)
        if (sameView(now, told.current.at(-1) ?? known.current)) return
        told.current.push(now)
        tell(now)
      }
      map.on('moveend', onMoveEnd)
      return () => {
        map.off('moveend', onMoveEnd)
      }
    },
    [map],
  )

  useEffect(
    function followView() {
      const isNew = !sameView(view, known.current)
      known.current = view
      if (!isNew) return
      const echo = told.current.findLastIndex((each) => sameView(each, view))
      told.current = told.current.slice(echo + 1)
      if (echo >= 0) return
      told.current = []
      if (!view) home()
      else moveQuietly(map, () => map.setView([view.lat, view.lon], view.zoom))
    },
    [map, view],
  )

  useEffect(
    function followBounds() {
      if (box !== knownBox.current && !known.current) home()
      knownBox.current = box
    },
    [box],
  )

  return null
}
