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

/** Outlines that are buttons at most, those of the largest clusters; further ones are one drawing. */
const MOST_BUTTONS = 60

/** The outlines of the proximity clusters; each of the largest is a button that opens its cluster. */
export function HullsLayer({ table, proximity, selected, onSelect, messages }: HullsLayerProps) {
  const map = useMap()
  const hullOf = useHullOf(proximity.count > 0)
  const paths = useRef(new Map<number, Element>())
  const choose = useEffectEvent(onSelect)
  const hulls = useMemo(
    () => (hullOf ? hullsOf(table, proximity, messages, hullOf) : []),
    [table, proximity, messages, hullOf],
  )

  useEffect(
    function drawHulls() {
      const group = new LayerGroup().addTo(map)
      const style = { renderer: rendererOf(map, 'hulls'), className: `${styles.hull}` }
      const [buttons, others] = [hulls.slice(0, MOST_BUTTONS), hulls.slice(MOST_BUTTONS)]
      const rest = { type: 'FeatureCollection' as const, features: others.map(({ hull }) => hull) }
      group.addLayer(new GeoJSON(rest, { style: () => ({ ...style, interactive: false }) }))
      paths.current = new Map()
      for (const { hull, name, label } of buttons) {
        const layer = new GeoJSON(hull, { style: () => style })
        layer.on('click', () => choose(label))
        layer.on('keydown', ({ originalEvent: event }: LeafletKeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          choose(label)
        })
        group.addLayer(layer)
        const path = nameAsButton(layer, name)
        if (path) paths.current.set(label, path)
      }
      return () => {
        group.remove()
      }
    },
    [map, hulls],
  )

  useEffect(
    function markSelected() {
      if (hulls.length === 0) return
      for (const [label, path] of paths.current) {
        path.setAttribute('data-selected', String(label === selected))
      }
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
  readonly label: number
  readonly size: number
  readonly hull: Feature<Polygon>
  readonly name: string
}

/** The outline and the name of each cluster, the largest first. A hull goes half a radius round its incidents. */
function hullsOf(
  table: IncidentTable,
  proximity: Proximity,
  messages: MapMessages,
  hullOf: HullOf,
): Hull[] {
  const hulls = clusterMembers(proximity).flatMap((rows, label): Hull[] => {
    const places = placesOf(table, rows)
    const hull = hullOf(places, proximity.params.radiusKm / 2)
    const name = messages.cluster(rows.length, places.length)
    return hull ? [{ label, size: rows.length, hull, name }] : []
  })
  return hulls.sort((a, b) => b.size - a.size)
}

/** The distinct places of the rows. */
function placesOf(table: IncidentTable, rows: Int32Array): Position[] {
  const latitudes = new Map<number, Set<number>>()
  const places: Position[] = []
  for (const row of rows) {
    const [lon, lat] = [table.lon[row] as number, table.lat[row] as number]
    const known = latitudes.get(lon) ?? new Set()
    if (known.has(lat)) continue
    latitudes.set(lon, known.add(lat))
    places.push([lon, lat])
  }
  return places
}
