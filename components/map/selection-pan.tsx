import { latLngBounds, type Point, type ResizeEvent } from 'leaflet'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useMap } from 'react-leaflet'
import type { Position } from '@/geo/space/position'
import { moveQuietly } from './quiet-moves'
import { prefersNoMotion } from './reduced-motion'

/** Pixels from the edge within which a mark counts as out of sight. */
const MARGIN_PX = 40

interface SelectionPanProps {
  readonly selected: number | null
  /** Where the selected incident is drawn; several points for a split one. */
  readonly positions: readonly Position[]
  /** Whether the address says where the map is, which comes before the first selection. */
  readonly hasView: boolean
}

/** Brings a newly selected incident into sight without changing the zoom, unless one of its marks is there. */
export function SelectionPan({ selected, positions, hasView }: SelectionPanProps) {
  const map = useMap()
  const known = useRef(hasView ? selected : null)
  /** Whether a mark is in sight in a box of that size round the centre. */
  const isInSight = (size: Point) =>
    positions.some(([lon, lat]) => {
      const beside = map.latLngToContainerPoint([lat, lon]).subtract(map.getSize().divideBy(2))
      const room = size.divideBy(2).subtract([MARGIN_PX, MARGIN_PX])
      return Math.abs(beside.x) < room.x && Math.abs(beside.y) < room.y
    })
  const bringIn = useEffectEvent(() => {
    if (positions.length === 0 || isInSight(map.getSize())) return
    const centre = latLngBounds(positions.map(([lon, lat]) => [lat, lon])).getCenter()
    moveQuietly(map, () => map.panTo(centre, { animate: !prefersNoMotion() }))
  })
  const keepIn = useEffectEvent(({ oldSize }: ResizeEvent) => {
    if (isInSight(oldSize)) bringIn()
  })

  useEffect(
    function followSelection() {
      if (selected !== null && selected !== known.current) bringIn()
      known.current = selected
    },
    [selected],
  )

  useEffect(
    function followSize() {
      // The panel that a selection opens takes its room from the map.
      const onResize = (event: ResizeEvent) => keepIn(event)
      map.on('resize', onResize)
      return () => {
        map.off('resize', onResize)
      }
    },
    [map],
  )

  return null
}
