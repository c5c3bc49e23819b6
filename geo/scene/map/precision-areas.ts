import { circle } from '@turf/turf'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { type IncidentTable, positionOf } from '../../table/table'
import { WITHIN_KM, type Within } from '../../vocabulary'

/** The outlines of governorates by their codes. */
export type Governorates = FeatureCollection<Polygon | MultiPolygon, { readonly id: string }>

/** Where an incident may have been, for places known no closer than a district. */
export interface PrecisionArea {
  readonly key: string
  /** The rows that lie somewhere in it. */
  readonly rows: readonly number[]
  /** Code of the governorate, where the place is known no closer. */
  readonly governorate: string | null
}

/** An area and its outline: a circle, or that of a governorate. */
export interface OutlinedArea extends PrecisionArea {
  readonly outline: Feature<Polygon | MultiPolygon>
  /** Whether it is drawn clearly: so few circles are no clutter. */
  readonly isClear: boolean
}

/** Up to so many circles are drawn clearly. */
const FEW = 3

/** The areas of placed rows, each once. */
export function precisionAreas(table: IncidentTable, placed: Int32Array): PrecisionArea[] {
  const areas = new Map<string, PrecisionArea & { rows: number[] }>()
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

/** The areas with their outlines; without those of governorates whose outline is not there. */
export function outlinedAreas(
  table: IncidentTable,
  areas: readonly PrecisionArea[],
  governorates: Governorates | null,
): OutlinedArea[] {
  return areas.flatMap((area) => {
    const { rows, governorate } = area
    const outline =
      governorate === null
        ? districtCircle(table, rows[0] as number)
        : governorates?.features.find(({ properties: { id } }) => id === governorate)
    const isClear = governorate === null && areas.length <= FEW
    return outline ? [{ ...area, outline, isClear }] : []
  })
}

/** The circle that a district is drawn as. */
function districtCircle(table: IncidentTable, row: number): Feature<Polygon> | null {
  const centre = positionOf(table, row)
  return centre && circle([...centre], WITHIN_KM.district, { steps: 60 })
}
