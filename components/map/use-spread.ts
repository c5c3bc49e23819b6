import { type Map as LeafletMap, latLng } from 'leaflet'
import { useEffect, useMemo, useState } from 'react'
import { useMap } from 'react-leaflet'
import type { Position } from '@/geo/space/position'
import type { IncidentTable } from '@/geo/table/table'
import type { MarkFeature } from './map-features'
import { type RoomyMark, roomyMarks } from './mark-room'

/** Marks are moved this far apart, in pixels, so that each can be hit: by a mouse, and by a thumb. */
const FINE_PX = 27
const COARSE_PX = 31

/** A mark that had to make room: from its true place to where it is drawn. */
export interface Leader {
  readonly key: string
  readonly from: Position
  readonly to: Position
}

/** The marks as there is room for them at the present zoom, and what was moved to make some. */
export function useSpread(
  table: IncidentTable,
  marks: readonly MarkFeature[],
  selected: number | null,
): {
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
  return useMemo(() => {
    const places = marks.map(({ geometry: { coordinates } }) =>
      map.project(latLng(coordinates[1] as number, coordinates[0] as number), zoom),
    )
    const leastPx = window.matchMedia('(pointer: coarse)').matches ? COARSE_PX : FINE_PX
    return spreadAt(map, zoom, roomyMarks(table, marks, places, leastPx, selected))
  }, [map, table, marks, selected, zoom])
}

/** Less than this many pixels is not worth a line. */
const LEAST_LEADER_PX = 3

function spreadAt(map: LeafletMap, zoom: number, marks: readonly RoomyMark[]) {
  const leaders: Leader[] = []
  const spreadMarks = marks.map(({ mark, place, at }) => {
    if (place.x === at.x && place.y === at.y) return mark
    const { lat, lng } = map.unproject([at.x, at.y], zoom)
    const to: Position = [lng, lat]
    if (Math.hypot(place.x - at.x, place.y - at.y) >= LEAST_LEADER_PX) {
      const [lon = 0, latitude = 0] = mark.geometry.coordinates
      leaders.push({ key: mark.properties.key, from: [lon, latitude], to })
    }
    return { ...mark, geometry: { ...mark.geometry, coordinates: [...to] } }
  })
  return { spreadMarks, leaders }
}
