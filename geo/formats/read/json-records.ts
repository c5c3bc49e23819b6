import { POINT_COLUMNS } from './geojson-sheet'
import { flattened, isObject, type Json, memberOf } from './json-cells'
import type { Refusal, Sheet } from './sheet'
import { quoted, type RowFault, tooLarge } from './sheet'

/**
 * A JSON array of objects as a sheet, as monitoring groups publish them; also where the array is the
 * one member of an object that is one, and GeoConfirmed's folders of placemarks. Members of members
 * are columns by a dotted name, lists stay JSON in their cell. Null where there is no such array; a
 * text that breaks off, or is no JSON, is refused with what the parser says of it.
 */
export function readJsonRecords(text: string): Sheet | Refusal | null {
  const whole = parsed(text)
  if ('refused' in whole) return whole
  const values = placemarksOf(whole.value) ?? arrayOf(whole.value)
  if (!values) return null
  if (values.length === 0) return { refused: 'empty', got: '[]' }
  if (!values.some(isObject)) return null
  const faults: RowFault[] = []
  const records = values.map((value, i) => {
    if (isObject(value)) return flattened(value)
    faults.push({ row: i + 1, column: null, kind: 'not-a-record', got: quoted(value) })
    return {}
  })
  const names = new Set<string>()
  for (const record of records) for (const name of Object.keys(record)) names.add(name)
  const columns = [...names]
  const refusal = tooLarge(columns.length, records.length)
  if (refusal) return refusal
  const rows = records.map((record, i) => ({
    number: i + 1,
    cells: columns.map((name) => memberOf(record, name)),
  }))
  return { columns, rows, faults, notes: [] }
}

function parsed(text: string): { readonly value: unknown } | Refusal {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof RangeError) throw error
    return { refused: 'not-json', got: quoted(error instanceof Error ? error.message : '') }
  }
}

function arrayOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value
  const arrays = isObject(value) ? Object.values(value).filter((each) => Array.isArray(each)) : []
  return arrays.length === 1 ? (arrays[0] as unknown[]) : null
}

/** The placemarks of GeoConfirmed's folders, each with the name of its folder; null where it is no such file. */
function placemarksOf(value: unknown): readonly unknown[] | null {
  if (!isObject(value) || !Array.isArray(value.mapDataFolders)) return null
  const folders: Json[] = value.mapDataFolders.filter(isObject)
  return folders.flatMap(({ name, mapDataPlacemarks: placemarks }) =>
    Array.isArray(placemarks) ? placemarks.map((each) => placemarkOf(each, name)) : [],
  )
}

/** Its coordinates are longitude and latitude. */
function placemarkOf(placemark: unknown, folder: unknown): unknown {
  if (!isObject(placemark)) return placemark
  const { coordinates, ...rest } = placemark
  const [longitude, latitude] = POINT_COLUMNS
  if (!Array.isArray(coordinates) || coordinates.length < 2) return { folder, ...placemark }
  return { [longitude]: coordinates[0], [latitude]: coordinates[1], folder, ...rest }
}
