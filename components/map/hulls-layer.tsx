import { GeoJSON, LayerGroup, type LeafletKeyboardEvent, type Path } from 'leaflet'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useMap } from 'react-leaflet'
import type { Proximity } from '@/geo/cluster/proximity'
import type { IncidentTable } from '@/geo/table/table'
import type { MapMessages } from './map-messages'
import { rendererOf } from './panes'
import styles from './shapes.module.css'
import { useHulls } from './use-hulls'

interface HullsLayerProps {
  readonly table: IncidentTable
  readonly proximity: Proximity
  readonly selected: number | null
  readonly onSelect: (label: number) => void
  readonly messages: MapMessages
}

/** Outlines that are buttons at most, those of the largest clusters; further ones are one drawing. */
const MOST_BUTTONS = 60

/** The outlines of the proximity clusters; each of the largest is a button that opens its cluster. */
export function HullsLayer({ table, proximity, selected, onSelect, messages }: HullsLayerProps) {
  const map = useMap()
  const paths = useRef(new Map<number, Element>())
  const choose = useEffectEvent(onSelect)
  const hulls = useHulls({ table, proximity, messages })

  useEffect(
    function drawHulls() {
      const group = new LayerGroup().addTo(map)
      const style = { renderer: rendererOf(map, 'hulls'), className: `${styles.hull}` }
      const [buttons, others] = [hulls.slice(0, MOST_BUTTONS), hulls.slice(MOST_BUTTONS)]
      const rest = {
        type: 'FeatureCollection' as const,
        features: others.map(({ outline }) => outline),
      }
      group.addLayer(new GeoJSON(rest, { style: () => ({ ...style, interactive: false }) }))
      paths.current = new Map()
      for (const { outline, name, label } of buttons) {
        const layer = new GeoJSON(outline, { style: () => style })
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

/** Makes the path of a hull a named button; undefined where there is no outline. */
function nameAsButton(layer: GeoJSON, name: string): Element | undefined {
  const path = (layer.getLayers()[0] as Path | undefined)?.getElement()
  // The drawing as a whole is no image of its own beside them.
  path?.closest('svg')?.setAttribute('role', 'presentation')
  path?.setAttribute('role', 'button')
  path?.setAttribute('tabindex', '0')
  path?.setAttribute('aria-label', name)
  return path
}
