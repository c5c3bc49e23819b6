import { CircleMarker, LayerGroup, Polyline } from 'leaflet'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import type { IncidentTable } from '@/geo/table/table'
import type { MapMessages } from './map-messages'
import { rendererOf } from './panes'
import styles from './shapes.module.css'

interface LaunchLayerProps {
  readonly table: IncidentTable
  readonly placed: Int32Array
  readonly messages: MapMessages
}

/** Reported launch sites that have a point, each with a line to what was fired at. */
export default function LaunchLayer({ table, placed, messages }: LaunchLayerProps) {
  const map = useMap()
  useEffect(
    function drawLaunchSites() {
      const group = new LayerGroup().addTo(map)
      const renderer = rendererOf(map, 'links')
      for (const { row, position, name: site } of table.launches) {
        const [lon, lat] = position
        if (!placed.includes(row)) continue
        const target: [number, number] = [table.lat[row] as number, table.lon[row] as number]
        const line = { renderer, interactive: false, className: `${styles.launchLine}` }
        group.addLayer(new Polyline([[lat, lon], target], line))
        const ring = { renderer, radius: 5, className: `${styles.launch}` }
        const title = messages.launch(table.title.at(row), site)
        const label = document.createElement('span')
        label.textContent = title
        group.addLayer(new CircleMarker([lat, lon], ring).bindTooltip(label))
      }
      return () => {
        group.remove()
      }
    },
    [map, table, placed, messages],
  )
  return null
}
