import type { FitBoundsOptions, LatLngBoundsLiteral, Map as LeafletMap } from 'leaflet'
import type { Bounds } from '@/geo/space/position'

/** Room left round what the home view shows, in pixels: on the right as much as the buttons take. */
export const HOME_FIT: FitBoundsOptions = {
  paddingTopLeft: [28, 28],
  paddingBottomRight: [60, 28],
  maxZoom: 11,
}

/** Bounds as Leaflet takes them. A box across the date line runs on past 180 degrees. */
export function leafletBounds([west, south, east, north]: Bounds): LatLngBoundsLiteral {
  return [
    [south, west],
    [north, west <= east ? east : east + 360],
  ]
}

/** Shows all of the bounds. */
export function goHome(map: LeafletMap, bounds: Bounds): void {
  map.fitBounds(leafletBounds(bounds), HOME_FIT)
}
