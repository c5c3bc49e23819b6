import { LayerGroup } from 'leaflet'
import { useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { KeyedLayers } from './keyed-layers'
import type { LinkArc } from './link-arcs'
import { linkLayer } from './link-marks'
import { type MarkLook, toneOf } from './mark-element'
import { paneOf, rendererOf } from './panes'

interface LinksLayerProps {
  readonly look: MarkLook
  readonly arcs: readonly LinkArc[]
}

/** Who answered whom, as curves in the colour of the answer. The panel says the same in words. */
export function LinksLayer({ look, arcs }: LinksLayerProps) {
  const map = useMap()
  const { table, tones, messages } = look
  const layers = useRef<KeyedLayers<LayerGroup>>(null)

  useEffect(
    function makeLayers() {
      paneOf(map, 'links').setAttribute('aria-hidden', 'true')
      const group = new LayerGroup().addTo(map)
      layers.current = new KeyedLayers(group)
      return () => {
        group.remove()
        layers.current = null
      }
    },
    [map],
  )

  useEffect(
    function updateLinks() {
      const renderer = rendererOf(map, 'links')
      const titleOf = (row: number) => table.data.titles[row] ?? ''
      const nameOf = ({ link: { from, to, rel, voice } }: LinkArc) =>
        messages.link({ from: titleOf(from), to: titleOf(to), rel, voice })
      layers.current?.update(arcs, (arc) =>
        linkLayer(arc, toneOf({ table, tones }, arc.link.to), renderer, nameOf(arc)),
      )
    },
    [map, table, tones, messages, arcs],
  )

  return null
}
