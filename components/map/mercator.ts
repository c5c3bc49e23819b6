/** The latitude at which the square world of web maps ends. */
const LAST_LATITUDE = 85.0511287798

/** Web Mercator x of a longitude, 0 at the date line in the west and 1 in the east. */
export function worldX(lon: number): number {
  return lon / 360 + 0.5
}

/** Web Mercator y of a latitude, 0 in the north and 1 in the south; latitudes beyond the edge are put on it. */
export function worldY(lat: number): number {
  const sine = Math.sin((Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, lat)) * Math.PI) / 180)
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}
