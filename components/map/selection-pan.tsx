import { latLngBounds } from 'leaflet'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useMap } from 'react-leaflet'
import type { Position } from '@/geo/position'
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
  const pan = useEffectEvent(() => {
    const size = map.getSize()
    const isInSight = positions.some(([lon, lat]) => {
      const { x, y } = map.latLngToContainerPoint([lat, lon])
      return x > MARGIN_PX && y > MARGIN_PX && x < size.x - MARGIN_PX && y < size.y - MARGIN_PX
    })
    if (isInSight || positions.length === 0) return
    const centre = latLngBounds(positions.map(([lon, lat]) => [lat, lon])).getCenter()
    moveQuietly(map, () => map.panTo(centre, { animate: !prefersNoMotion() }))
  })
  useEffect(
    function followSelection() {
      if (selected !== null && selected !== known.current) pan()
      known.current = selected
    },
    [selected],
  )
  useEffect(
    function keepInSight() {
      // The panel that a selection opens takes its room from the map.
      if (selected === null) return
      const onResize = () => pan()
      map.on('resize', onResize)
      return () => {
        map.off('resize', onResize)
      }
    },
    [map, selected],
  )
  return null
}
