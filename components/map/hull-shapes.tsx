import { GeoJSON, LayerGroup, type LeafletKeyboardEvent, type Path } from 'leaflet'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useMap } from 'react-leaflet'
import type { Outline } from '@/geo/cluster/shape/outlines'
import type { MapMessages } from './map-messages'
import { rendererOf } from './panes'
import styles from './shapes.module.css'

export interface HullShapesProps {
  readonly outlines: readonly Outline[]
  /** Number of the cluster that is open. */
  readonly selected: number | null
  readonly onSelect: (label: number) => void
  readonly messages: MapMessages
}

/** Outlines that are buttons at most, those of the largest clusters; further ones are one drawing. */
const MOST_BUTTONS = 60

/** The outlines of clusters, the largest first; each of the largest is a button that opens its cluster. */
export function HullShapes({ outlines, selected, onSelect, messages }: HullShapesProps) {
  const map = useMap()
  const paths = useRef(new Map<number, Element>())
  const choose = useEffectEvent(onSelect)

  useEffect(
    function drawHulls() {
      const group = new LayerGroup().addTo(map)
      const style = { renderer: rendererOf(map, 'hulls'), className: `${styles.hull}` }
      const [buttons, others] = [outlines.slice(0, MOST_BUTTONS), outlines.slice(MOST_BUTTONS)]
      const rest = {
        type: 'FeatureCollection' as const,
        features: others.map(({ polygon }) => polygon),
      }
      group.addLayer(new GeoJSON(rest, { style: () => ({ ...style, interactive: false }) }))
      paths.current = new Map()
      for (const { polygon, label, size, places } of buttons) {
        const layer = new GeoJSON(polygon, { style: () => style })
        layer.on('click', () => choose(label))
        layer.on('keydown', ({ originalEvent: event }: LeafletKeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          choose(label)
        })
        group.addLayer(layer)
        const path = nameAsButton(layer, messages.cluster(size, places))
        if (path) paths.current.set(label, path)
      }
      return () => {
        group.remove()
      }
    },
    [map, outlines, messages],
  )

  useEffect(
    function markSelected() {
      if (outlines.length === 0) return
      for (const [label, path] of paths.current) {
        path.setAttribute('data-selected', String(label === selected))
      }
    },
    [outlines, selected],
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
