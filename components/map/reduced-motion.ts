import type { Map as LeafletMap } from 'leaflet'

/** Whether the reader's system asks for no motion. */
export function prefersNoMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** Makes every shift of the map a jump, those of the arrow keys included, which Leaflet always glides. */
export function stillMap(map: LeafletMap): void {
  const panBy = map.panBy.bind(map)
  map.panBy = (offset, options) => panBy(offset, { ...options, animate: false })
}
