import { CircleMarker, LayerGroup, Polyline } from 'leaflet'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import type { MapMessages } from '@/components/messages/map-messages'
import { type MapFrame, turnedLon } from '@/geo/scene/map/map-frame'
import type { IncidentTable } from '@/geo/table/table'
import { rendererOf } from './panes'
import { pointerOnly } from './pointer-only'
import styles from './shapes.module.css'

interface LaunchLayerProps {
  readonly table: IncidentTable
  readonly placed: Int32Array
  readonly frame: MapFrame
  readonly messages: MapMessages
}

/** Reported launch sites that have a point, each with a line to what was fired at. */
export default function LaunchLayer({ table, placed, frame, messages }: LaunchLayerProps) {
  const map = useMap()
  useEffect(
    function drawLaunchSites() {
      const group = new LayerGroup().addTo(map)
      const renderer = rendererOf(map, 'links')
      for (const { row, position, name: site } of table.launches) {
        const [lon, lat] = position
        if (!placed.includes(row)) continue
        const [targetLon, targetLat] = [table.lon[row] as number, table.lat[row] as number]
        const shift = turnedLon(frame, targetLon) - targetLon
        const target: [number, number] = [targetLat, targetLon + shift]
        const line = { renderer, interactive: false, className: `${styles.launchLine}` }
        group.addLayer(new Polyline([[lat, lon + shift], target], line))
        const ring = { renderer, radius: 5, className: `${styles.launch}` }
        const title = messages.launch(table.title.at(row), site)
        const label = document.createElement('span')
        label.textContent = title
        group.addLayer(pointerOnly(new CircleMarker([lat, lon + shift], ring)).bindTooltip(label))
      }
      return () => {
        group.remove()
      }
    },
    [map, table, placed, frame, messages],
  )
  return null
}
