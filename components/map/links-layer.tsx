import { LayerGroup } from 'leaflet'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { litLink, NOTHING_LIT, type OnLight } from '@/components/state/lit'
import type { LinkArc } from '@/geo/scene/map/link-arcs'
import type { RowLink } from '@/geo/table/table'
import { KeyedLayers } from './keyed-layers'
import { LinkLayer } from './link-marks'
import type { MarkLook } from './mark-element'
import { paneOf, rendererOf } from './panes'

interface LinksLayerProps {
  readonly look: MarkLook
  readonly arcs: readonly LinkArc[]
  readonly litLink: RowLink | 'none' | null
  readonly onSelect: (row: number) => void
  readonly onLight: OnLight
}

/**
 * Who answered whom, as curves in the colour of the answer, which one opens: quiet, but for those
 * pointed at, selected or followed. For the pointer only: the
 * ledger has the same links for the keyboard, and the panel says them in words.
 */
export function LinksLayer({ look, arcs, litLink: lit, onSelect, onLight }: LinksLayerProps) {
  const map = useMap()
  const { table, toneOf, messages, chainRows } = look
  const open = useEffectEvent((link: RowLink) => onSelect(link.to))
  const light = useEffectEvent((link: RowLink | null) =>
    onLight(link ? litLink(link) : NOTHING_LIT),
  )
  const layers = useRef<KeyedLayers<LinkLayer>>(null)

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
      const titleOf = (row: number) => table.title.at(row)
      const nameOf = ({ link: { from, to, rel, voice } }: LinkArc) =>
        messages.link({ from: titleOf(from), to: titleOf(to), rel, voice })
      layers.current?.update(arcs, (arc) => {
        return new LinkLayer(arc, toneOf(arc.link.to), renderer, nameOf(arc))
          .on('click', () => open(arc.link))
          .on('mouseover', () => light(arc.link))
          .on('mouseout', () => light(null))
      })
    },
    [map, table, toneOf, messages, arcs],
  )

  useEffect(
    function markLinks() {
      const isIn = (rows: readonly number[], { from, to }: LinkArc) =>
        rows.includes(from) || rows.includes(to)
      const isLit = (arc: LinkArc) => (lit ? arc.link === lit : isIn(look.lit, arc))
      const isFollowed = ({ link: { from, to } }: LinkArc) =>
        chainRows === null ? null : chainRows.has(from) && chainRows.has(to)
      for (const arc of arcs) {
        const followed = isFollowed(arc)
        const isStrong = isLit(arc) || (followed ?? isIn(look.selected, arc))
        layers.current?.get(arc.key)?.mark(isStrong, followed === false)
      }
    },
    [arcs, lit, look.lit, look.selected, chainRows],
  )

  return null
}
