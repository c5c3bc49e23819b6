/**
 * Mean radius of the Earth in km: turf's sphere (6,371,008.8 m), so that every
 * distance here equals turf's. On this sphere a distance is up to about 0.56 %
 * off the WGS 84 ellipsoid's: too long near the equator along a meridian, too
 * short near the poles.
 */
export const EARTH_RADIUS_KM = 6371.0088

const radians = (degrees: number): number => ((degrees % 360) * Math.PI) / 180

/** Great-circle distance in km between two positions in degrees: the same arithmetic as `turf.distance`, equal to the last bit, except that turf gives NaN for some antipodes. */
export function greatCircleKm(lonA: number, latA: number, lonB: number, latB: number): number {
  const a =
    Math.sin(radians(latB - latA) / 2) ** 2 +
    Math.sin(radians(lonB - lonA) / 2) ** 2 * Math.cos(radians(latA)) * Math.cos(radians(latB))
  return 2 * Math.atan2(Math.sqrt(a), Math.sqrt(Math.max(0, 1 - a))) * EARTH_RADIUS_KM
}

/** Whether two positions in degrees are at most `radiusKm` apart, measured either way: turf's formula can differ in the last bit between A to B and B to A, and neighbourhood must be mutual. */
export function withinKm(
  lonA: number,
  latA: number,
  lonB: number,
  latB: number,
  radiusKm: number,
): boolean {
  return (
    greatCircleKm(lonA, latA, lonB, latB) <= radiusKm ||
    greatCircleKm(lonB, latB, lonA, latA) <= radiusKm
  )
}
