import type { ClusterParams, ClusterPoints } from './clustering'

/** The smallest radius in km (a millimetre): below it, degrees in double precision no longer tell places apart reliably. */
export const MIN_RADIUS_KM = 1e-6

/** Throws a TypeError for columns that do not fit together and a RangeError for values that cannot be clustered; says what, where, what was expected and what was there. */
export function checkClusterInput(points: ClusterPoints, params: ClusterParams): void {
  checkParams(params)
  checkLengths(points)
  checkPositions(points)
  if (params.daysApart !== undefined && points.day === undefined) {
    throw new TypeError(
      `points.day: expected a day column because daysApart is ${params.daysApart}, got none`,
    )
  }
  checkDays(points)
}

function checkParams({ radiusKm, minIncidents, daysApart }: ClusterParams): void {
  if (!Number.isFinite(radiusKm) || radiusKm < MIN_RADIUS_KM) {
    throw new RangeError(
      `radiusKm: expected a finite number of at least ${MIN_RADIUS_KM}, got ${radiusKm}`,
    )
  }
  if (!Number.isInteger(minIncidents) || minIncidents < 1) {
    throw new RangeError(`minIncidents: expected a whole number of at least 1, got ${minIncidents}`)
  }
  if (daysApart !== undefined && !(Number.isFinite(daysApart) && daysApart >= 0)) {
    throw new RangeError(
      `daysApart: expected a finite number of at least 0, or none, got ${daysApart}`,
    )
  }
}

function checkLengths({ lon, lat, day, dayEnd }: ClusterPoints): void {
  const expected = lon.length
  for (const [name, column] of Object.entries({ lat, day, dayEnd })) {
    if (column !== undefined && column.length !== expected) {
      throw new TypeError(
        `points.${name}: expected ${expected} values like points.lon, got ${column.length}`,
      )
    }
  }
  if (dayEnd !== undefined && day === undefined) {
    throw new TypeError('points.dayEnd: expected only beside points.day, got no points.day')
  }
}

/** Throws a RangeError for a position that is none. */
export function checkPositions({ lon, lat }: Pick<ClusterPoints, 'lon' | 'lat'>): void {
  for (let i = 0; i < lon.length; i++) {
    const x = lon[i] as number
    const y = lat[i] as number
    // NaN fails every comparison, so it is refused too.
    if (x >= -360 && x <= 360 && y >= -90 && y <= 90) continue
    refusePosition(i, x, y)
  }
}

function refusePosition(i: number, x: number, y: number): never {
  if (y >= -90 && y <= 90) {
    throw new RangeError(`points.lon[${i}]: expected degrees from -360 to 360, got ${x}`)
  }
  throw new RangeError(`points.lat[${i}]: expected degrees from -90 to 90, got ${y}`)
}

function checkDays({ day, dayEnd }: ClusterPoints): void {
  if (day === undefined || dayEnd === undefined) return
  for (let i = 0; i < day.length; i++) {
    const first = day[i] as number
    const last = dayEnd[i] as number
    if (last < first) {
      throw new RangeError(
        `points.dayEnd[${i}]: expected at least points.day[${i}] = ${first}, got ${last}`,
      )
    }
  }
}
