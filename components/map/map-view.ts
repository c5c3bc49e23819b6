import type { MapView } from '@/geo/view/view-state'

/** A view as the address writes it: zoom to two decimals, the centre to four. */
export function roundView(zoom: number, lat: number, lon: number): MapView {
  return { zoom: round(zoom, 100), lat: round(lat, 10_000), lon: round(wrapLon(lon), 10_000) }
}

const round = (value: number, scale: number) => Math.round(value * scale) / scale + 0

const wrapLon = (lon: number) =>
  Math.abs(lon) <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180

/** Whether two views are the same; nothing is only the same as nothing. */
export function sameView(a: MapView | null, b: MapView | null): boolean {
  if (a === null || b === null) return a === b
  return a.zoom === b.zoom && a.lat === b.lat && a.lon === b.lon
}
