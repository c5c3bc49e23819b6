import { Rectangle } from 'leaflet'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import type { Inset } from '@/geo/scene/map/inset'
import { positionAt } from '@/geo/scene/map/map-frame'
import { rendererOf } from './panes'
import styles from './shapes.module.css'

/** Shows on the map what an inset enlarges. */
export function InsetFrame({ inset }: { inset: Inset }) {
  const map = useMap()
  useEffect(
    function drawFrame() {
      const { width, height } = inset.frame
      const [west, north] = positionAt(inset.frame, { x: 0, y: 0 })
      const [east, south] = positionAt(inset.frame, { x: width, y: height })
      const bounds: [number, number][] = [
        [south, west],
        [north, east],
      ]
      const look = { className: `${styles.insetFrame}`, interactive: false }
      const frame = new Rectangle(bounds, { ...look, renderer: rendererOf(map, 'areas') }).addTo(
        map,
      )
      return () => {
        frame.remove()
      }
    },
    [map, inset],
  )
  return null
}
