import type { Map as LeafletMap } from 'leaflet'

/**
 * Ends a zoom under way when the map is taken away. Leaflet ends it by a timer, which would move a
 * map whose panes are gone, and has no other way to call it off.
 */
export function endZoomWithMap(map: LeafletMap): void {
  map.on('unload', () => Object.assign(map, { _animatingZoom: false }))
}
