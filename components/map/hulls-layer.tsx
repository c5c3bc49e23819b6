import { GeoJSON, LayerGroup, type LeafletKeyboardEvent, type Path } from 'leaflet'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { clusterHull } from '@/geo/cluster/hull'
import type { Position } from '@/geo/position'
import { clusterMembers, type Proximity } from '@/geo/proximity'
import type { IncidentTable } from '@/geo/table'
import type { MapMessages } from './map-messages'
import { rendererOf } from './panes'
import styles from './shapes.module.css'

interface HullsLayerProps {
  readonly table: IncidentTable
  readonly proximity: Proximity
  readonly selected: number | null
  readonly onSelect: (label: number) => void
  readonly messages: MapMessages
}

/** The outlines of the proximity clusters, each a button that opens its cluster. */
export function HullsLayer({ table, proximity, selected, onSelect, messages }: HullsLayerProps) {
  const map = useMap()
  const paths = useRef<(SVGElement | null)[]>([])
  const choose = useEffectEvent(onSelect)
  const hulls = useMemo(() => hullsOf(table, proximity, messages), [table, proximity, messages])

  useEffect(
    function drawHulls() {
      const group = new LayerGroup().addTo(map)
      const renderer = rendererOf(map, 'hulls')
      paths.current = hulls.map(({ hull, name }, label) => {
        if (!hull) return null
        let path: SVGElement | null = null
        const layer = new GeoJSON(hull, {
          style: () => ({ renderer, className: `${styles.hull}` }),
        })
        layer.on('click', () => choose(label))
        layer.on('keydown', ({ originalEvent: event }: LeafletKeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          choose(label)
        })
        group.addLayer(layer)
        layer.eachLayer((each) => {
          path = nameAsButton((each as Path).getElement() as SVGElement, name)
        })
        return path
      })
      return () => {
        group.remove()
      }
    },
    [map, hulls],
  )

  useEffect(
    function markSelected() {
      if (!hulls) return
      paths.current.forEach((path, label) => {
        path?.setAttribute('data-selected', String(label === selected))
      })
    },
    [hulls, selected],
  )

  return null
}

function nameAsButton(path: SVGElement, name: string): SVGElement {
  path.setAttribute('role', 'button')
  path.setAttribute('tabindex', '0')
  path.setAttribute('aria-label', name)
  return path
}

/** The outline and the name of each cluster. A hull goes half a radius round its incidents. */
function hullsOf(table: IncidentTable, proximity: Proximity, messages: MapMessages) {
  return clusterMembers(proximity).map((rows) => {
    const positions = Array.from(
      rows,
      (row): Position => [table.lon[row] as number, table.lat[row] as number],
    )
    const places = new Set(positions.map(String)).size
    return {
      hull: clusterHull(positions, proximity.params.radiusKm / 2),
      name: messages.cluster(rows.length, places),
    }
  })
}
