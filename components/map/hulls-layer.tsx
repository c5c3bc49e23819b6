import { CircleMarker, GeoJSON, LatLng, LayerGroup, type Path } from 'leaflet'
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { textScale } from '@/components/text/text-size'
import type { ClusterOutline } from '@/geo/scene/map/cluster-outlines'
import { MOST_LABELS } from '@/geo/scene/map/map-names'
import { rendererOf } from './panes'
import styles from './shapes.module.css'

interface HullsLayerProps {
  /** The largest first. */
  readonly clusters: readonly ClusterOutline[]
  readonly selected: number | null
  readonly onSelect: (label: number) => void
}

/**
 * The outlines of the proximity clusters, over the answers; one that is clicked opens its cluster. For
 * the pointer only: each cluster's label is its button.
 */
export function HullsLayer({ clusters, selected, onSelect }: HullsLayerProps) {
  const map = useMap()
  const paths = useRef(new Map<number, Element>())
  const choose = useEffectEvent(onSelect)

  // In the frame in which they are said.
  useLayoutEffect(
    function drawHulls() {
      const group = new LayerGroup().addTo(map)
      const renderer = rendererOf(map, 'hulls')
      paths.current = new Map()
      for (const [i, cluster] of clusters.entries()) {
        const isLabelled = i < MOST_LABELS
        const layer = hullOf(cluster, { renderer, interactive: isLabelled })
        layer.on('click', () => choose(cluster.label))
        group.addLayer(layer)
        const path = pathOf(layer)?.getElement()
        path?.closest('svg')?.setAttribute('aria-hidden', 'true')
        if (path) paths.current.set(cluster.label, path)
      }
      return () => {
        group.remove()
      }
    },
    [map, clusters],
  )

  useEffect(
    function markSelected() {
      if (clusters.length === 0) return
      for (const [label, path] of paths.current) {
        path.setAttribute('data-selected', String(label === selected))
      }
    },
    [clusters, selected],
  )

  return null
}

/** The outline at the turn of the world where its label is, or a circle where that would be lost. */
function hullOf(
  { polygon, position: [lon, lat], radius }: ClusterOutline,
  options: { renderer: ReturnType<typeof rendererOf>; interactive: boolean },
): CircleMarker | GeoJSON {
  const style = { ...options, className: `${styles.hull}` }
  if (radius !== null)
    return new CircleMarker([lat, lon], { ...style, radius: radius * textScale() })
  const [first = 0] = polygon.geometry.coordinates[0]?.[0] ?? []
  const shift = 360 * Math.round((lon - first) / 360)
  const coordsToLatLng = ([x = 0, y = 0]: number[]) => new LatLng(y, x + shift)
  return new GeoJSON(polygon, {
    style: () => style,
    coordsToLatLng,
    interactive: options.interactive,
  })
}

const pathOf = (layer: CircleMarker | GeoJSON): Path | undefined =>
  layer instanceof GeoJSON ? (layer.getLayers()[0] as Path | undefined) : layer
