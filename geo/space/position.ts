/** Longitude, then latitude, in WGS84 decimal degrees. Leaflet's order exists only where Leaflet is called. */
export type Position = readonly [lon: number, lat: number]

/** West, south, east, north in degrees. West greater than east means the box crosses the date line. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** A coordinate as files carry it: seven decimals, about a centimetre (RFC 7946, section 11.2). */
export function sevenDecimals(degrees: number): number {
  // Adding zero turns -0 into 0.
  return Number(degrees.toFixed(7)) + 0
}

/** Whether the numbers are a longitude within ±180 and a latitude within ±90. */
export function isPosition(lon: number, lat: number): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90
}

/** Whether the point lies in the box, its edges included. NaN lies in none. */
export function contains(bounds: Bounds, lon: number, lat: number): boolean {
  const [west, south, east, north] = bounds
  if (!(lat >= south && lat <= north)) return false
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east
}

/** The smallest box that holds every position, never crossing the date line; null for none. */
export function boundsOf(positions: Iterable<Position>): Bounds | null {
  let box: [number, number, number, number] | null = null
  for (const [lon, lat] of positions) {
    if (!box) box = [lon, lat, lon, lat]
    else {
      box[0] = Math.min(box[0], lon)
      box[1] = Math.min(box[1], lat)
      box[2] = Math.max(box[2], lon)
      box[3] = Math.max(box[3], lat)
    }
  }
  return box
}
