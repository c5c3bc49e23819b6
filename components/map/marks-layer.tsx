import { LayerGroup, Polyline } from 'leaflet'
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { useMap } from 'react-leaflet'
import { lazyPart } from '@/components/parts/lazy-part'
import { litRows, NOTHING_LIT, type OnLight } from '@/components/state/lit'
import type { MapMark } from '@/geo/scene/map/map-mark'
import type { MarkLook } from './mark-element'
import { MarkElements } from './mark-elements'
import { paneOf, rendererOf } from './panes'
import { leaveLikenesses } from './passage'
import styles from './shapes.module.css'

/** Only large tables need it. */
const DotField = lazyPart(() => import('./dot-field'), {
  isForFiles: true,
  name: 'marks',
  floats: true,
  pending: null,
})

interface MarksLayerProps {
  readonly placed: Int32Array
  /** All marks; where there are too many for that, those of the open and the lit incident. */
  readonly marks: readonly MapMark[]
  /** Marks that stand off their point, each on a tether: an opened fan. */
  readonly fanned: readonly MapMark[]
  /** The mark that they are fanned out from. */
  readonly fanOf: MapMark | null
  /** Whether the incidents are dots on a canvas, with the marks above them. */
  readonly asDots: boolean
  readonly look: MarkLook
  /** A mark was chosen; the second hands the focus back to it where it is still there. */
  readonly onActivate: (mark: MapMark, refocus: () => void) => void
  readonly onActivateDot: (rows: readonly number[]) => void
  readonly onLight: OnLight
}

/** The incidents on the map. */
export function MarksLayer(props: MarksLayerProps) {
  const { placed, marks, fanned, fanOf, asDots, look, onActivate, onActivateDot, onLight } = props
  const map = useMap()
  const elements = useRef<MarkElements>(null)
  const dots = useDots(asDots)
  const wereDots = useRef(asDots)
  const activate = useEffectEvent((mark: MapMark) =>
    onActivate(mark, () => {
      if (!elements.current?.focus(mark.key)) map.getContainer().focus({ preventScroll: true })
    }),
  )
  const light = useEffectEvent((mark: MapMark | null) =>
    onLight(mark ? litRows(mark.rows) : NOTHING_LIT),
  )

  // Before the browser draws: the marks follow the dates in the frame in which the list does.
  useLayoutEffect(
    function makeElements() {
      const made = new MarkElements(map, {
        activate: (mark) => activate(mark),
        light: (mark) => light(mark),
      })
      elements.current = made
      return () => {
        made.remove()
        elements.current = null
      }
    },
    [map],
  )

  useLayoutEffect(
    function updateMarks() {
      // Until the dots are there the marks stay, so that the map is never without either.
      if (dots.areComing) return
      const isPassage = wereDots.current !== asDots
      wereDots.current = asDots
      if (isPassage && asDots) {
        leaveLikenesses(paneOf(map, 'marks').children, paneOf(map, 'dots'))
      }
      elements.current?.update([...marks, ...fanned], look, isPassage)
    },
    [map, marks, fanned, look, asDots, dots.areComing],
  )

  useEffect(
    function drawTethers() {
      if (!fanOf) return
      const [lon, lat] = fanOf.position
      // Names and labels round the place would lie over the fan.
      const hidden = [paneOf(map, 'mark-names'), paneOf(map, 'clusters')]
      for (const pane of hidden) pane.hidden = true
      const group = new LayerGroup().addTo(map)
      const renderer = rendererOf(map, 'links')
      const options = { renderer, interactive: false, className: `${styles.tether}` }
      for (const { position } of fanned) {
        const ends: [number, number][] = [
          [lat, lon],
          [position[1], position[0]],
        ]
        group.addLayer(new Polyline(ends, options))
      }
      return () => {
        group.remove()
        for (const pane of hidden) pane.hidden = false
      }
    },
    [map, fanned, fanOf],
  )

  return dots.areWanted ? (
    <DotField
      look={look}
      placed={placed}
      isShown={asDots}
      onDrawn={dots.setDrawn}
      onActivate={onActivateDot}
      onLight={onLight}
    />
  ) : null
}

/** Whether there are dots, or were: what they are drawn with is kept. And whether they are still to be drawn for the first time since there are any. */
function useDots(asDots: boolean) {
  const [areWanted, setWanted] = useState(asDots)
  const [areDrawn, setAreDrawn] = useState(false)
  if (asDots && !areWanted) setWanted(true)
  if (!asDots && areDrawn) setAreDrawn(false)
  const setDrawn = useCallback(() => setAreDrawn(true), [])
  return { areWanted, areComing: asDots && !areDrawn, setDrawn }
}
