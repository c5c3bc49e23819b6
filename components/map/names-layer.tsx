import { useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import type { Box } from './box-index'
import { placeLabels } from './label-layout'
import { TextRuler } from './label-text'
import type { LinkArc } from './link-arcs'
import type { MarkFeature } from './map-features'
import type { MapMessages } from './map-messages'
import { NameDraft } from './map-names'
import { NamePane } from './name-pane'
import { paneOf } from './panes'
import { useBasemap } from './use-basemap'

interface NamesLayerProps {
  readonly marks: readonly MarkFeature[]
  /** Rows that are open: their marks are named first. */
  readonly open: readonly number[]
  /** Curves that names keep clear of where they can. */
  readonly arcs: readonly LinkArc[]
  /** Whether marks and places are named at all, and whether places of the base map are. */
  readonly isShown: boolean
  readonly withBase: boolean
  readonly onFail: () => void
  readonly messages: MapMessages
}

/** The names on the map: of marks first, then of countries, seas and towns, where there is room. */
export function NamesLayer(props: NamesLayerProps) {
  const { marks, open, arcs, isShown, withBase, onFail, messages } = props
  const map = useMap()
  const places = useBasemap('places', isShown && withBase, onFail)
  const ruler = useRef<TextRuler>(null)

  useEffect(
    function write() {
      if (!isShown) return
      ruler.current ??= new TextRuler()
      const measure = ruler.current
      const panes = [paneOf(map, 'mark-names'), paneOf(map, 'base-names')] as const
      const [markPane, basePane] = [new NamePane(panes[0]), new NamePane(panes[1])]
      const inOrder = [...marks].sort((a, b) => weight(b, open) - weight(a, open))
      const isArabic = document.documentElement.lang.startsWith('ar')
      function place() {
        const family = getComputedStyle(panes[0]).fontFamily
        const draft = new NameDraft(map, measure, family)
        draft.addArcs(arcs)
        draft.addMarks(inOrder, { messages, open })
        const named = draft.names.length
        if (withBase && places) draft.addPlaces(places.features, isArabic)
        const boxes = placeLabels(draft.names, draft.taken, draft.avoided)
        markPane.update(draft.names.slice(0, named), boxes)
        basePane.update(draft.names.slice(named), boxes)
        setNamed(boxes)
        setZooming(false)
      }
      // A mark whose name says how many there are needs no number of its own.
      function setNamed(boxes: ReadonlyMap<string, Box>) {
        for (const mark of paneOf(map, 'marks').querySelectorAll<HTMLElement>('[data-key]')) {
          mark.dataset.named = String(boxes.has(mark.dataset.key ?? ''))
        }
      }
      function setZooming(isZooming: boolean) {
        for (const pane of panes) pane.dataset.zooming = String(isZooming)
      }
      const hide = () => setZooming(true)
      const remeasure = () => {
        measure.reset()
        place()
      }
      place()
      map.on('moveend', place)
      map.on('zoomstart', hide)
      document.fonts.addEventListener('loadingdone', remeasure)
      return () => {
        map.off('moveend', place)
        map.off('zoomstart', hide)
        document.fonts.removeEventListener('loadingdone', remeasure)
        markPane.clear()
        basePane.clear()
        setNamed(new Map())
      }
    },
    [map, marks, open, arcs, isShown, withBase, places, messages],
  )

  return null
}

/** How much a mark wants its name: the open ones most, then those that several incidents share. */
function weight({ properties: { rows } }: MarkFeature, open: readonly number[]): number {
  return rows.length + (rows.some((row) => open.includes(row)) ? 1e6 : 0)
}
