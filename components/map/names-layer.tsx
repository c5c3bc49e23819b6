import { point } from 'leaflet'
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { textScale } from '@/components/text/text-size'
import type { Box } from '@/geo/scene/map/box-index'
import type { ClusterOutline } from '@/geo/scene/map/cluster-outlines'
import type { MapFrame } from '@/geo/scene/map/map-frame'
import type { PlacedName } from '@/geo/scene/map/name-type'
import { ClusterButtons } from './cluster-buttons'
import { NamePane } from './name-pane'
import { type PaneName, paneOf } from './panes'

interface NamesLayerProps {
  readonly frame: MapFrame
  readonly names: readonly PlacedName[]
  readonly clusters: readonly ClusterOutline[]
  readonly selectedCluster: number | null
  readonly onSelectCluster: (label: number) => void
  readonly nameOf: (cluster: ClusterOutline) => string
}

const PANES: readonly PaneName[] = ['mark-names', 'base-names', 'clusters']

interface Writers {
  readonly marks: NamePane
  readonly base: NamePane
  readonly clusters: ClusterButtons
}

/** Writes the names of the map, and the labels of clusters as buttons. */
export function NamesLayer(props: NamesLayerProps) {
  const { frame, names, clusters, selectedCluster, onSelectCluster, nameOf } = props
  const map = useMap()
  const writers = useRef<Writers>(null)
  const select = useEffectEvent(onSelectCluster)

  useLayoutEffect(
    function makeWriters() {
      const panes = PANES.map((pane) => paneOf(map, pane))
      const made = {
        marks: new NamePane(paneOf(map, 'mark-names')),
        base: new NamePane(paneOf(map, 'base-names')),
        clusters: new ClusterButtons(paneOf(map, 'clusters'), (label) => select(label)),
      }
      writers.current = made
      const setZooming = (isZooming: boolean) => {
        for (const pane of panes) pane.dataset.zooming = String(isZooming)
      }
      const hide = () => setZooming(true)
      const show = () => setZooming(false)
      map.on('zoomstart', hide).on('moveend', show)
      return () => {
        map.off('zoomstart', hide).off('moveend', show)
        for (const pane of [made.marks, made.base]) pane.update([], () => point(0, 0))
        made.clusters.remove()
        writers.current = null
      }
    },
    [map],
  )

  useLayoutEffect(
    function write() {
      const corner = map.containerPointToLayerPoint([0, 0])
      const scale = textScale()
      const cornerOf = ({ left, top }: Box) =>
        point(Math.round(corner.x + left * scale), Math.round(corner.y + top * scale))
      const isOfMarks = ({ kind }: PlacedName) => kind === 'mark' || kind === 'inset'
      const isOfBase = ({ kind }: PlacedName) => kind !== 'cluster'
      writers.current?.marks.update(names.filter(isOfMarks), cornerOf)
      writers.current?.base.update(
        names.filter((name) => isOfBase(name) && !isOfMarks(name)),
        cornerOf,
      )
      // A frame of another size leaves the corner elsewhere, although no name has moved.
      if (frame.width > 0) writers.current?.clusters.update(clusters, names, cornerOf, nameOf)
    },
    [map, frame, names, clusters, nameOf],
  )

  useEffect(
    function markOpen() {
      if (names.length > 0) writers.current?.clusters.mark(selectedCluster)
    },
    [names, selectedCluster],
  )

  return null
}
