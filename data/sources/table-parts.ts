import { createHash } from 'node:crypto'
import { isTooManyRows } from '@/geo/query/too-many-rows'
import type { IncidentSource } from '@/geo/source'
import { TABLE_PARTS, type TablePart } from '@/geo/table/columns'
import { partToArrow } from '@/geo/table/parts-writer'
import type { IncidentTable } from '@/geo/table/table'
import { once } from '../once'

/** A part of a table as it is served: under a name made from its content, so that it never changes. */
export interface ServedPart {
  /** Below the dataset's address, such as `table/screen.1f0c….arrows`. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type ServedParts = Readonly<Record<TablePart, ServedPart>>

/** The parts of a source's table, made and named once for each source that is opened. */
export function servedParts(source: IncidentSource): Promise<ServedParts> {
  const served = once('table parts', () => new WeakMap<IncidentSource, Promise<ServedParts>>())
  const known = served.get(source)
  if (known) return known
  const made = source.table(TABLE_PARTS).then(partsOf)
  served.set(source, made)
  made.catch(() => served.delete(source))
  return made
}

const partsOf = (table: IncidentTable) => eachPart((part) => servedPart(table, part))

function servedPart(table: IncidentTable, part: TablePart): ServedPart {
  const bytes = Uint8Array.from(partToArrow(table, part))
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return { name: `table/${part}.${digest}.arrows`, bytes }
}

/** Where the parts of a source's table are, as paths from the top of the site; null where it has more rows than are sent. */
export async function partAddresses(
  source: IncidentSource,
): Promise<Record<TablePart, string> | null> {
  const { id } = await source.facts()
  try {
    const parts = await servedParts(source)
    return eachPart((part) => `/${id}/${parts[part].name}`)
  } catch (error) {
    if (isTooManyRows(error)) return null
    throw error
  }
}

const eachPart = <T>(make: (part: TablePart) => T) =>
  Object.fromEntries(TABLE_PARTS.map((part) => [part, make(part)])) as Record<TablePart, T>
