import type { LeafletMouseEvent } from 'leaflet'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useMap } from 'react-leaflet'
import { MOST_FANNED } from '@/geo/scene/map/fan'
import { fannedMarks } from '@/geo/scene/map/fanned-marks'
import { turnedLon } from '@/geo/scene/map/map-frame'
import type { MapMark } from '@/geo/scene/map/map-mark'
import type { MapScene } from '@/geo/scene/map/map-scene'
import type { Pixel } from '@/geo/scene/map/pixel'
import { dotChoice } from './dot-choice'
import { type MarkLook, markName } from './mark-element'

/** A list that is open: what it is called, of which rows, where, and what hands the focus back. */
export interface OpenList {
  readonly title: string
  readonly rows: readonly number[]
  /** In pixels of the map. */
  readonly at: Pixel
  readonly refocus: () => void
}

/** What choosing a mark did, and how to choose one. */
export interface ChosenMark {
  readonly list: OpenList | null
  readonly close: (takesFocus: boolean) => void
  readonly fanOf: MapMark | null
  readonly fanned: readonly MapMark[]
  readonly choose: (mark: MapMark, at: Pixel, refocus: () => void) => void
  readonly chooseDot: (rows: readonly number[]) => void
}

const NONE: readonly MapMark[] = []

/**
 * A mark of one incident opens it; one of several opens as a list, and where the map cannot be
 * enlarged further as a fan. Both go when the map moves or its rows change.
 */
export function useChosenMark(
  scene: MapScene,
  placed: Int32Array,
  look: MarkLook,
  apartPx: number,
  onSelect: (row: number) => void,
): ChosenMark {
  const map = useMap()
  const { table, messages } = look
  const [list, setList] = useState<OpenList | null>(null)
  const [fanKey, setFanKey] = useState<string | null>(null)
  const { frame, marks } = scene
  const isClosest = map.getZoom() >= map.getMaxZoom() - 1e-6
  const fanOf = isClosest ? (marks.find(({ key }) => key === fanKey) ?? null) : null
  const fanned = useMemo(
    () => (fanOf ? fannedMarks(fanOf, frame, apartPx) : NONE),
    [fanOf, frame, apartPx],
  )
  const close = useCallback(
    (takesFocus: boolean) => {
      setList(null)
      if (takesFocus) list?.refocus()
    },
    [list],
  )

  useEffect(
    function closeAll() {
      const closeList = () => setList(null)
      const closeFan = () => setFanKey(null)
      // A click on a mark is the map's too: it opens and closes fans by itself.
      const closeFromGround = ({ originalEvent: { target } }: LeafletMouseEvent) => {
        if (!(target instanceof Element && target.closest('[data-key]'))) closeFan()
      }
      const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && closeFan()
      const container = map.getContainer()
      map.on('movestart', closeList).on('zoomstart', closeFan).on('click', closeFromGround)
      container.addEventListener('keydown', onKey)
      return () => {
        map.off('movestart', closeList).off('zoomstart', closeFan).off('click', closeFromGround)
        container.removeEventListener('keydown', onKey)
        // Whatever is open is of the rows that were placed until now.
        if (placed) closeList()
      }
    },
    [map, placed],
  )

  function choose(mark: MapMark, at: Pixel, refocus: () => void) {
    const { rows, face, key } = mark
    if (rows.length === 1) onSelect(face)
    else if (isClosest && rows.length <= MOST_FANNED) setFanKey(fanKey === key ? null : key)
    else setList({ title: markName(mark, look), rows, at, refocus })
  }
  function chooseDot(rows: readonly number[]) {
    const opened = dotChoice(rows, table, messages)
    if (opened.kind === 'incident') return onSelect(opened.row)
    const {
      title,
      position: [lon, lat],
    } = opened
    const refocus = () => map.getContainer().focus({ preventScroll: true })
    setList({ title, rows, at: map.latLngToContainerPoint([lat, turnedLon(frame, lon)]), refocus })
  }
  return { list, close, fanOf, fanned, choose, chooseDot }
}
