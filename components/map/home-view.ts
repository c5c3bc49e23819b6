import type { FitBoundsOptions, LatLngBoundsLiteral, Map as LeafletMap } from 'leaflet'
import { textScale } from '@/components/text/text-size'
import type { Bounds } from '@/geo/space/position'

/** Room left round what the home view shows, in pixels: on the right as much as the buttons take, which grow with the text. */
const ROOM = 28
const ROOM_OF_BUTTONS = 60

/** How the home view holds what it shows. */
export function homeFit(): FitBoundsOptions {
  // With more than twice as much, a small map would have no room for what it shows.
  const ofButtons = ROOM_OF_BUTTONS * Math.min(textScale(), 2)
  return { paddingTopLeft: [ROOM, ROOM], paddingBottomRight: [ofButtons, ROOM], maxZoom: 11 }
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
  map.fitBounds(leafletBounds(bounds), homeFit())
}
