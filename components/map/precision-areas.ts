import { circle } from '@turf/turf'
import type { Feature, Polygon } from 'geojson'
import { type IncidentTable, positionOf } from '@/geo/table/table'
import { WITHIN_KM, type Within } from '@/geo/vocabulary'

/** Where an incident may have been, for places known no closer than a district. */
export interface PrecisionArea {
  readonly key: string
  /** The rows that lie somewhere in it. */
  readonly rows: number[]
  /** Code of the governorate, where the place is known no closer. */
  readonly governorate: string | null
}

/** The areas of placed rows, each once. */
export function precisionAreas(table: IncidentTable, placed: Int32Array): PrecisionArea[] {
  const areas = new Map<string, PrecisionArea>()
  for (const row of placed) {
    const within = table.within.at(row) as Within
    const governorate = within === 'governorate' ? table.area.at(row) || null : null
    if (within !== 'district' && governorate === null) continue
    const key = governorate ?? `${table.lon[row]},${table.lat[row]}`
    const area = areas.get(key)
    if (area) area.rows.push(row)
    else areas.set(key, { key, rows: [row], governorate })
  }
  return [...areas.values()]
}

/** The circle that a district is drawn as. */
export function districtCircle(table: IncidentTable, row: number): Feature<Polygon> | null {
  const centre = positionOf(table, row)
  return centre && circle([...centre], WITHIN_KM.district, { steps: 60 })
}
