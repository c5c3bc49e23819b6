import { useMemo } from 'react'
import type { MapFrame } from '@/geo/scene/map/map-frame'
import { type MapScene, type MapSubject, mapScene } from '@/geo/scene/map/map-scene'

/** What stands where on the map, computed anew when its subject or its frame changes. */
export function useScene(subject: MapSubject, frame: MapFrame, apartPx: number): MapScene {
  return useMemo(() => mapScene(subject, frame, apartPx), [subject, frame, apartPx])
}
