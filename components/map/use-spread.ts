import { type Map as LeafletMap, latLng } from 'leaflet'
import { useEffect, useMemo, useState } from 'react'
import { useMap } from 'react-leaflet'
import type { Position } from '@/geo/position'
import type { MarkFeature } from './map-features'
import { spread } from './spread'

/** Marks are moved this far apart, in pixels, so that each can be hit: by a mouse, and by a thumb. */
const FINE_PX = 27
const COARSE_PX = 34

/** A mark that had to make room: from its true place to where it is drawn. */
export interface Leader {
  readonly key: string
  readonly from: Position
  readonly to: Position
}

/** The marks, those too near to others moved apart at the present zoom, and from where. */
export function useSpread(marks: readonly MarkFeature[]): {
  readonly spreadMarks: readonly MarkFeature[]
  readonly leaders: readonly Leader[]
} {
  const map = useMap()
  const [zoom, setZoom] = useState(() => map.getZoom())
  useEffect(
    function followZoom() {
      const update = () => setZoom(map.getZoom())
      map.on('zoomend', update)
      return () => void map.off('zoomend', update)
    },
    [map],
  )
  return useMemo(() => spreadAt(map, marks, zoom), [map, marks, zoom])
}

/** Less than this many pixels is not worth a line. */
const LEAST_LEADER_PX = 3

function spreadAt(map: LeafletMap, marks: readonly MarkFeature[], zoom: number) {
  const leastPx = window.matchMedia('(pointer: coarse)').matches ? COARSE_PX : FINE_PX
  const points = marks.map(({ geometry: { coordinates } }) =>
    map.project(latLng(coordinates[1] as number, coordinates[0] as number), zoom),
  )
  const moved = spread(points, leastPx)
  const leaders: Leader[] = []
  const spreadMarks = marks.map((mark, i) => {
    const [point, target] = [points[i], moved[i]]
    if (!point || !target || (point.x === target.x && point.y === target.y)) return mark
    const { lat, lng } = map.unproject([target.x, target.y], zoom)
    const to: Position = [lng, lat]
    if (Math.hypot(point.x - target.x, point.y - target.y) >= LEAST_LEADER_PX) {
      const [lon = 0, latitude = 0] = mark.geometry.coordinates
      leaders.push({ key: mark.properties.key, from: [lon, latitude], to })
    }
    return { ...mark, geometry: { ...mark.geometry, coordinates: [...to] } }
  })
  return { spreadMarks, leaders }
}
