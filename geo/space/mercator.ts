/** Where the square world of web maps ends, in degrees of latitude. */
const LAST_LATITUDE = 85.0511287798

/** The Earth's girth as web maps have it, in km. */
const GIRTH_KM = 40_075.017

/** Web Mercator x of a longitude: 0 at the date line in the west, 1 in the east. */
export function worldX(lon: number): number {
  return lon / 360 + 0.5
}

/** Web Mercator y of a latitude: 0 in the north, 1 in the south; what lies beyond is put on the edge. */
export function worldY(lat: number): number {
  const sine = Math.sin((Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, lat)) * Math.PI) / 180)
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}

/** The longitude of a Web Mercator x. */
export function lonOf(x: number): number {
  return (x - 0.5) * 360
}

/** The latitude of a Web Mercator y. */
export function latOf(y: number): number {
  return (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI
}

/** How much of the world's width a km takes at a latitude. */
export function worldPerKm(lat: number): number {
  return 1 / (GIRTH_KM * Math.cos((lat * Math.PI) / 180))
}
