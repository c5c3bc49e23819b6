import type { Asked } from './conditions'
import { cellText, type Pool } from './pool'
import { rowStatement } from './statements'

/**
 * The first row of an incident of a dataset. null for an unknown id, and for one that no text of the
 * database can be.
 */
export async function rowOf(pool: Pool, asked: Asked, id: string): Promise<number | null> {
  if (id.includes('\0')) return null
  const cell = (await pool.ask(rowStatement(asked, id)))[0]?.[0]
  return cell ? Number(cellText(cell)) : null
}
