import type { IncidentTable } from '../table/table'
import { WITHIN, WITHIN_KM } from '../vocabulary'

/** The rows that take part, in their order. The same list where all do. */
export function takingPart(table: IncidentTable, rows: Int32Array, km: number): Int32Array {
  const { isParent, lon } = table
  const { codes } = table.within
  const saysNothing = !table.columns.has('within')
  const isClose = Uint8Array.from(WITHIN, (within) => (WITHIN_KM[within] <= km ? 1 : 0))
  const taking = new Int32Array(rows.length)
  let length = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    if (isParent[row] === 1 || Number.isNaN(lon[row] as number)) continue
    if (saysNothing || isClose[codes[row] as number] === 1) taking[length++] = row
  }
  return length === rows.length ? rows : taking.slice(0, length)
}
