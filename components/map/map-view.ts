import type { Bounds } from '@/geo/space/position'
import type { MapView } from '@/geo/view/view-state'

/** A view as the address writes it: zoom to two decimals, the centre to four. */
export function roundView(zoom: number, lat: number, lon: number): MapView {
  return { zoom: round(zoom, 100), lat: round(lat, 10_000), lon: round(wrapLon(lon), 10_000) }
}

const round = (value: number, scale: number) => Math.round(value * scale) / scale + 0

const wrapLon = (lon: number) =>
  Math.abs(lon) <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180

/** What a map shows, as a box to filter by: no smaller, to four decimals, and every longitude where it shows all of them. */
export function shownBounds(west: number, south: number, east: number, north: number): Bounds {
  const isRound = east - west >= 360
  return [
    isRound ? -180 : down(wrapLon(west)),
    Math.max(-90, down(south)),
    isRound ? 180 : up(wrapLon(east)),
    Math.min(90, up(north)),
  ]
}

const down = (degrees: number) => Math.floor(degrees * 10_000) / 10_000 + 0
const up = (degrees: number) => Math.ceil(degrees * 10_000) / 10_000 + 0

/** Whether two views are the same; nothing is only the same as nothing. */
export function sameView(a: MapView | null, b: MapView | null): boolean {
  if (a === null || b === null) return a === b
  return a.zoom === b.zoom && a.lat === b.lat && a.lon === b.lon
}
