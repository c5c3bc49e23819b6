import type { Feature, Polygon } from 'geojson'
import { GeoJSON, LayerGroup, type LeafletKeyboardEvent, type Path } from 'leaflet'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useMap } from 'react-leaflet'
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

type HullOf = typeof import('@/geo/cluster/hull').clusterHull

/** The outlines of the proximity clusters, each a button that opens its cluster. */
export function HullsLayer({ table, proximity, selected, onSelect, messages }: HullsLayerProps) {
  const map = useMap()
  const hullOf = useHullOf(proximity.count > 0)
  const paths = useRef<(Element | undefined)[]>([])
  const choose = useEffectEvent(onSelect)
  const hulls = useMemo(
    () => (hullOf ? hullsOf(table, proximity, messages, hullOf) : []),
    [table, proximity, messages, hullOf],
  )

  useEffect(
    function drawHulls() {
      const group = new LayerGroup().addTo(map)
      const style = { renderer: rendererOf(map, 'hulls'), className: `${styles.hull}` }
      paths.current = hulls.map(({ hull, name }, label) => {
        const layer = new GeoJSON(hull, { style: () => style })
        layer.on('click', () => choose(label))
        layer.on('keydown', ({ originalEvent: event }: LeafletKeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          choose(label)
        })
        group.addLayer(layer)
        return nameAsButton(layer, name)
      })
      return () => {
        group.remove()
      }
    },
    [map, hulls],
  )

  useEffect(
    function markSelected() {
      if (hulls.length === 0) return
      paths.current.forEach((path, label) => {
        path?.setAttribute('data-selected', String(label === selected))
      })
    },
    [hulls, selected],
  )

  return null
}

/** What computes an outline, fetched when there is first something to outline. */
function useHullOf(isWanted: boolean): HullOf | null {
  const [hullOf, setHullOf] = useState<HullOf | null>(null)
  useEffect(
    function load() {
      if (!isWanted) return
      let isCurrent = true
      import('@/geo/cluster/hull').then(
        ({ clusterHull }) => isCurrent && setHullOf(() => clusterHull),
        // Without outlines the clusters are still in the sentence and in the panel.
        () => undefined,
      )
      return () => {
        isCurrent = false
      }
    },
    [isWanted],
  )
  return hullOf
}

/** Makes the path of a hull a named button; undefined where there is no outline. */
function nameAsButton(layer: GeoJSON, name: string): Element | undefined {
  const path = (layer.getLayers()[0] as Path | undefined)?.getElement()
  path?.setAttribute('role', 'button')
  path?.setAttribute('tabindex', '0')
  path?.setAttribute('aria-label', name)
  return path
}

interface Hull {
  readonly hull: Feature<Polygon> | null
  readonly name: string
}

/** The outline and the name of each cluster. A hull goes half a radius round its incidents. */
function hullsOf(
  table: IncidentTable,
  proximity: Proximity,
  messages: MapMessages,
  hullOf: HullOf,
): Hull[] {
  return clusterMembers(proximity).map((rows) => {
    const positions = Array.from(
      rows,
      (row): Position => [table.lon[row] as number, table.lat[row] as number],
    )
    const places = new Set(positions.map(String)).size
    return {
      hull: hullOf(positions, proximity.params.radiusKm / 2),
      name: messages.cluster(rows.length, places),
    }
  })
}
