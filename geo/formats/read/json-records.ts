import { cellOf, flattened, isObject } from './json-cells'
import type { Refusal, Sheet } from './sheet'
import { quoted, type RowFault, tooLarge } from './sheet'

/**
 * A JSON array of objects as a sheet, as monitoring groups publish them; also where the array is the
 * one member of an object that is one. Members of members are columns by a dotted name, lists stay
 * JSON in their cell. Null where there is no such array.
 */
export function readJsonRecords(text: string): Sheet | Refusal | null {
  const values = arrayOf(text)
  if (!values) return null
  if (values.length === 0) return { refused: 'empty', got: '[]' }
  if (!values.some(isObject)) return null
  const faults: RowFault[] = []
  const records = values.map((value, i) => {
    if (isObject(value)) return flattened(value)
    faults.push({ row: i + 1, column: null, kind: 'not-a-record', got: quoted(value) })
    return {}
  })
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))]
  const refusal = tooLarge(columns.length, records.length)
  if (refusal) return refusal
  const rows = records.map((record, i) => ({
    number: i + 1,
    cells: columns.map((name) => cellOf(record[name])),
  }))
  return { columns, rows, faults, notes: [] }
}

function arrayOf(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return value
    const arrays = isObject(value) ? Object.values(value).filter((each) => Array.isArray(each)) : []
    return arrays.length === 1 ? (arrays[0] as unknown[]) : null
  } catch {
    return null
  }
}
