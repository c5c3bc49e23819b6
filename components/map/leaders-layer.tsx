import { CircleMarker, LayerGroup, Polyline } from 'leaflet'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { rendererOf } from './panes'
import styles from './shapes.module.css'
import type { Leader } from './use-spread'

/** A thin line from where a mark was moved to back to its true place. */
export function LeadersLayer({ leaders }: { leaders: readonly Leader[] }) {
  const map = useMap()
  useEffect(
    function drawLeaders() {
      const group = new LayerGroup().addTo(map)
      const options = { renderer: rendererOf(map, 'links'), interactive: false }
      for (const { from, to } of leaders) {
        const [start, end] = [from, to].map(([lon, lat]) => [lat, lon] as [number, number])
        if (!start || !end) continue
        group.addLayer(new Polyline([start, end], { ...options, className: `${styles.leader}` }))
        group.addLayer(
          new CircleMarker(start, { ...options, radius: 2, className: `${styles.foot}` }),
        )
      }
      return () => {
        group.remove()
      }
    },
    [map, leaders],
  )
  return null
}
