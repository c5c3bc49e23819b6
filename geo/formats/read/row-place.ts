import { contains, isPosition, type Position } from '../../space/position'
import { type Axis, degreesOfParts, readDegrees, type WrittenDegrees } from './degrees-text'
import type { DegreeParts, Mapping } from './mapping'
import { numberOf } from './number-text'
import type { Surroundings } from './read-table'
import type { Cells } from './row-cells'

/**
 * The point of a row, or null and a fault for what is no point on Earth. Coordinates that are each
 * other's are a fault as well, unless the mapping says that such rows are mended.
 */
export function positionOf(cells: Cells, mapping: Mapping, known: Surroundings): Position | null {
  const { fields, isSwapped, degreeParts } = mapping
  const [lonName, latName] = isSwapped
    ? [fields.latitude, fields.longitude]
    : [fields.longitude, fields.latitude]
  const [lonParts = null, latParts = null] = degreeParts ?? []
  const lon = degreesOf(cells, lonName, isSwapped ? latParts : lonParts)
  const lat = degreesOf(cells, latName, isSwapped ? lonParts : latParts)
  if (lon === 'bad' || lat === 'bad') return null
  const column = lonName ?? lonParts?.degrees
  if (lon === null || lat === null) {
    if (lon !== null || lat !== null) {
      cells.report(column, 'no-point', `${lon?.degrees ?? ''}, ${lat?.degrees ?? ''}`)
    }
    return null
  }
  // Written only where there is something to say: a number takes longer to write than to read.
  const got = () => `${lon.degrees}, ${lat.degrees}`
  if (lon.degrees === 0 && lat.degrees === 0) {
    cells.report(column, 'null-island', got())
    return null
  }
  if (!isOfAxis(lon, 'longitude') && !isOfAxis(lat, 'latitude')) {
    return exchanged(cells, mapping, column, lon, lat)
  }
  if (!isOfAxis(lon, 'longitude') || !isOfAxis(lat, 'latitude')) {
    cells.report(column, 'not-degrees', got())
    return null
  }
  if (!isPosition(lon.degrees, lat.degrees)) {
    if (isPosition(lat.degrees, lon.degrees)) return exchanged(cells, mapping, column, lon, lat)
    cells.report(column, 'out-of-range', got())
    return null
  }
  const { bounds } = known
  const isElsewhere = bounds && !contains(bounds, lon.degrees, lat.degrees)
  if (isElsewhere && contains(bounds, lat.degrees, lon.degrees)) {
    return exchanged(cells, mapping, column, lon, lat)
  }
  return [lon.degrees, lat.degrees]
}

/** Whether a row has nothing where its coordinates would stand. */
export function statesNoPoint(cells: Cells, { fields, degreeParts }: Mapping): boolean {
  if (cells.at(fields.longitude) !== null || cells.at(fields.latitude) !== null) return false
  return (degreeParts ?? []).every(({ degrees }) => cells.at(degrees) === null)
}

const isOfAxis = ({ axis }: WrittenDegrees, wanted: Axis) => axis === null || axis === wanted

/** A pair that is the right way round only when it is exchanged. */
function exchanged(
  cells: Cells,
  { mends }: Mapping,
  column: string | undefined,
  lon: WrittenDegrees,
  lat: WrittenDegrees,
): Position | null {
  const [newLon, newLat] = [lat.degrees, lon.degrees]
  if (!isPosition(newLon, newLat)) {
    cells.report(column, 'out-of-range', `${lon.degrees}, ${lat.degrees}`)
    return null
  }
  if (mends.includes('swapped')) return [newLon, newLat]
  cells.report(column, 'swapped', `${lon.degrees}, ${lat.degrees}`)
  return null
}

/** Null for an empty cell; 'bad', and a fault, for what is no number of degrees. */
function degreesOf(
  cells: Cells,
  column: string | undefined,
  parts: DegreeParts | null,
): WrittenDegrees | null | 'bad' {
  const read = parts ? ofParts(cells, parts) : cells.read(column, readDegrees)
  if (read === null || Number.isFinite(read.degrees)) return read
  const got = parts ? Object.values(parts).map((name) => cells.at(name) ?? '') : null
  cells.report(parts?.degrees ?? column, 'not-degrees', got?.join(' ') ?? cells.at(column))
  return 'bad'
}

function ofParts(cells: Cells, { degrees, minutes, seconds, hemisphere }: DegreeParts) {
  const numbers = [degrees, minutes, seconds].map((name) => cells.read(name, numberOf))
  return degreesOfParts(numbers, String(cells.at(hemisphere) ?? '').trim())
}
