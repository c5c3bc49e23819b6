import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useMap } from 'react-leaflet'
import { onAhead } from '@/components/state/ahead'
import { inSlices } from '@/components/state/in-slices'
import { litRows, NOTHING_LIT, type OnLight } from '@/components/state/lit'
import { useSame } from '@/components/state/use-same'
import { placedRows } from '@/geo/scene/map/map-mark'
import { TONE_NUMBERS } from '@/geo/table/look'
import { ACTS } from '@/geo/vocabulary'
import { type DotPoints, dotPointsInSteps, HOLLOW } from './dot-grid'
import { DotLayer } from './dot-layer'
import type { MarkLook } from './mark-element'
import { isOfElement, onPaintedClick } from './painted-clicks'
import { watchTheme } from './theme-watch'

interface DotFieldProps {
  readonly look: MarkLook
  readonly placed: Int32Array
  /** Whether they are dots at the moment. */
  readonly isShown: boolean
  /** The dots are seen, where none were before. */
  readonly onDrawn: () => void
  /** A dot was chosen that stands for these. */
  readonly onActivate: (rows: readonly number[]) => void
  readonly onLight: OnLight
}

/** More incidents than there can be elements: dots on a canvas that answer to the pointer. The list is their twin. */
export default function DotField(props: DotFieldProps) {
  const { look, placed, isShown, onDrawn, onActivate, onLight } = props
  const map = useMap()
  const { table } = look
  const layer = useRef<DotLayer>(null)
  const activate = useEffectEvent(onActivate)
  const light = useEffectEvent(onLight)
  const tellDrawn = useEffectEvent(onDrawn)
  const points = useDotPoints(look)

  useEffect(
    function drawCanvas() {
      const canvas = new DotLayer(() => tellDrawn()).addTo(map)
      layer.current = canvas
      const stopWatching = watchTheme(() => canvas.redraw())
      return () => {
        stopWatching()
        canvas.remove()
        layer.current = null
      }
    },
    [map],
  )

  useEffect(
    function showDots() {
      if (!isShown) layer.current?.hide()
      else if (points) layer.current?.show(points, placed)
    },
    [points, placed, isShown],
  )

  useEffect(
    function paintAhead() {
      if (!isShown || !points) return
      return onAhead(table, (rows) => layer.current?.show(points, placedRows(table, rows)))
    },
    [table, points, isShown],
  )

  useEffect(
    function followPointer() {
      const container = map.getContainer()
      let lit: number | null = null
      const rowUnder = (event: MouseEvent) =>
        isOfElement(event)
          ? null
          : (layer.current?.rowAt(map.mouseEventToContainerPoint(event)) ?? null)
      function setLit(row: number | null) {
        if (row === lit) return
        lit = row
        container.dataset.onDot = String(row !== null)
        light(row === null ? NOTHING_LIT : litRows([row]))
      }
      const onMove = (event: PointerEvent) => {
        if (event.buttons === 0) setLit(rowUnder(event))
      }
      const onLeave = () => setLit(null)
      container.addEventListener('pointermove', onMove)
      container.addEventListener('pointerleave', onLeave)
      return () => {
        container.removeEventListener('pointermove', onMove)
        container.removeEventListener('pointerleave', onLeave)
      }
    },
    [map],
  )

  useEffect(
    function followClicks() {
      return onPaintedClick(map, 'dots', (point) => {
        const rows = layer.current?.rowsAt(point) ?? []
        if (rows.length > 0) activate(Array.from(rows))
        return rows.length > 0
      })
    },
    [map],
  )

  return null
}

/** The points of the rows as they look, found between the frames of the page; null until they are there. */
function useDotPoints({ table, toneOf, shapeOf, isHollow }: MarkLook): DotPoints | null {
  const look = useSame({ table, toneOf, shapeOf, isHollow })
  const [found, setFound] = useState<{ readonly of: object; readonly points: DotPoints } | null>(
    null,
  )
  useEffect(
    function findPoints() {
      const work = dotPointsInSteps(
        look.table.lon,
        look.table.lat,
        (row) => TONE_NUMBERS[look.toneOf(row)] + (look.isHollow(row) ? HOLLOW : 0),
        (row) => ACTS.indexOf(look.shapeOf(row)),
      )
      return inSlices(work, (points) => setFound({ of: look, points }))
    },
    [look],
  )
  return found?.of === look ? found.points : null
}
