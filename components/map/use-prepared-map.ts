import type { Map as LeafletMap } from 'leaflet'
import { useEffect } from 'react'
import { prefersNoMotion, stillMap } from './reduced-motion'
import { endZoomWithMap } from './zoom-end'

/** Makes a map what each of ours is: a group with a name, still where no motion is wanted, and with no zoom that outlives it. */
export function usePreparedMap(map: LeafletMap | null, name: string): void {
  useEffect(
    function nameSurface() {
      map?.getContainer().setAttribute('role', 'group')
      map?.getContainer().setAttribute('aria-label', name)
    },
    [map, name],
  )
  useEffect(
    function settleMotion() {
      if (!map) return
      if (prefersNoMotion()) stillMap(map)
      endZoomWithMap(map)
    },
    [map],
  )
}
